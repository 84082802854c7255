import "server-only";
import { canEverywhere } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transaction } from "@/lib/platform/database";
import type { AddCodeItemInput } from "../schema";
import { lockSetting } from "../store";

/** A new entry of a list, offered from a day on. A code is never given to something else, even after it was retired. */
export async function addCodeItem({ actor, requestId }: CommandContext, input: AddCodeItemInput): Promise<Result<{ itemId: string }>> {
  if (!canEverywhere(actor, "settings.manage")) return refuse({ code: "access.forbidden", kind: "forbidden" });
  const { listCode, code, nameTh, nameEn, validFrom } = input;
  return transaction(async (tx) => {
    await lockSetting(tx, `list:${listCode}`);
    const list = await tx.codeList.findUnique({ where: { code: listCode }, include: { items: { select: { code: true, seq: true } } } });
    if (!list) return refuse({ code: "settings.list_unknown", kind: "not_found" });
    if (list.items.some((item) => item.code === code)) {
      return refuse({ code: "settings.code_taken", kind: "conflict", field: "code", params: { code } });
    }
    const seq = Math.max(0, ...list.items.map((item) => item.seq)) + 1;
    const made = await tx.codeItem.create({ data: { listCode, code, nameTh, nameEn, seq, validFrom: new Date(validFrom) } });
    await writeAudit(
      tx,
      { actor, requestId },
      {
        action: "list.item_added",
        entity: "code_list",
        entityId: listCode,
        areaId: null,
        after: { code, nameTh, nameEn, validFrom },
      },
    );
    return succeed({ itemId: made.id });
  });
}
