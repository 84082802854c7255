import "server-only";
import { canEverywhere } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { type Prisma, transaction } from "@/lib/platform/database";
import { dayBefore, placePeriod } from "../rules/place-period";
import type { RenameCodeItemInput } from "../schema";
import { lockSetting } from "../store";

/** Another name for a list entry from a day on; documents of before keep the name they were made with. */
export async function renameCodeItem({ actor, requestId, now }: CommandContext, input: RenameCodeItemInput): Promise<Result<null>> {
  if (!canEverywhere(actor, "settings.manage")) return refuse({ code: "access.forbidden", kind: "forbidden" });
  const { itemId, nameTh, nameEn, validFrom } = input;
  return transaction(async (tx) => {
    const found = await tx.codeItem.findUnique({ where: { id: itemId }, select: { listCode: true } });
    if (!found) return refuse({ code: "common.not_found", kind: "not_found" });
    await lockSetting(tx, `list:${found.listCode}`);
    const item = await tx.codeItem.findUnique({ where: { id: itemId } });
    // Somebody renamed or retired it since the form was opened.
    if (!item || item.validTo !== null) return refuse({ code: "common.conflict", kind: "conflict" });
    const itemFrom = item.validFrom.toISOString().slice(0, 10);
    const placement = placePeriod(itemFrom, validFrom, dayInBangkok(now));
    if (placement === "too_early")
      return refuse({ code: "settings.too_early", kind: "invalid", field: "validFrom", params: { latest: itemFrom } });
    if (placement === "replace") await tx.codeItem.update({ where: { id: itemId }, data: { nameTh, nameEn } });
    else {
      await tx.codeItem.update({ where: { id: itemId }, data: { validTo: new Date(dayBefore(validFrom)) } });
      const { listCode, code, parentCode, seq } = item;
      const attributes = item.attributes as Prisma.InputJsonValue;
      await tx.codeItem.create({ data: { listCode, code, parentCode, seq, attributes, nameTh, nameEn, validFrom: new Date(validFrom) } });
    }
    await writeAudit(
      tx,
      { actor, requestId },
      {
        action: "list.item_renamed",
        entity: "code_list",
        entityId: item.listCode,
        areaId: null,
        before: { code: item.code, nameTh: item.nameTh, nameEn: item.nameEn, validFrom: itemFrom },
        after: { code: item.code, nameTh, nameEn, validFrom },
      },
    );
    return succeed(null);
  });
}
