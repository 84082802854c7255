import "server-only";
import { canEverywhere } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transaction } from "@/lib/platform/database";
import type { RetireCodeItemInput } from "../schema";

/** The last day a list entry is offered. What already uses it keeps it. */
export async function retireCodeItem({ actor, requestId }: CommandContext, input: RetireCodeItemInput): Promise<Result<null>> {
  if (!canEverywhere(actor, "settings.manage")) return refuse({ code: "access.forbidden", kind: "forbidden" });
  const validTo = new Date(input.validTo);
  return transaction(async (tx) => {
    const item = await tx.codeItem.findUnique({ where: { id: input.itemId } });
    if (!item) return refuse({ code: "common.not_found", kind: "not_found" });
    const itemFrom = item.validFrom.toISOString().slice(0, 10);
    if (input.validTo < itemFrom)
      return refuse({ code: "settings.too_early", kind: "invalid", field: "validTo", params: { latest: itemFrom } });
    const changed = await tx.codeItem.updateMany({ where: { id: item.id, validTo: null }, data: { validTo } });
    if (changed.count === 0) return refuse({ code: "common.conflict", kind: "conflict" });
    await writeAudit(
      tx,
      { actor, requestId },
      {
        action: "list.item_retired",
        entity: "code_list",
        entityId: item.listCode,
        areaId: null,
        before: { code: item.code, nameTh: item.nameTh, validTo: null },
        after: { code: item.code, nameTh: item.nameTh, validTo: input.validTo },
      },
    );
    return succeed(null);
  });
}
