import "server-only";
import { can } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { lockUnitYear, writeRollup } from "@/lib/performance/rollup/renew-rollup";
import type { CommandContext } from "@/lib/platform/command";
import { transact } from "@/lib/platform/transact";
import { auditorOf, viaOf } from "../command-line-actor";
import { loadVisibleBatch } from "../queries/load-visible-batch";
import { moveBatch } from "../store-batches";
import { readObstacles, readTouchedUnits, takeBack } from "../store-undo";

/** Forty thousand rows take seconds on an idle machine. */
const longestMs = 120_000;

/**
 * Takes an applied import back as a whole, in one transaction, while nobody has built on it: no report of its projects, no
 * monthly plan confirmed, no later change of its rows. Otherwise it is refused, naming what stands in the way.
 */
export async function undoImport(context: CommandContext, input: { readonly id: string }): Promise<Result<{ rows: number }>> {
  const visible = await loadVisibleBatch(context.actor, input.id);
  if (!visible.ok) return visible;
  return transact(
    async (tx) => {
      const units = await readTouchedUnits(tx, input.id);
      for (const { areaId, fiscalYear, ancestorIds } of units) {
        if (!can(context.actor, "plan.import", { areaId, ancestorIds }))
          return refuse({ code: "exchange.import_forbidden", kind: "forbidden" });
        await lockUnitYear(tx, areaId, fiscalYear);
      }
      if (!(await moveBatch(input.id, ["applied"], "undone", {}, tx)))
        return refuse({ code: "exchange.import_wrong_state", kind: "conflict" });
      const [obstacle, ...more] = await readObstacles(tx, input.id);
      if (obstacle)
        return refuse({
          code: `exchange.import_undo_${obstacle.kind}`,
          kind: "conflict",
          params: { what: obstacle.what, who: obstacle.who, others: more.length },
        });
      const rows = await takeBack(tx, input.id);
      for (const { areaId, fiscalYear } of units) await writeRollup(tx, areaId, fiscalYear);
      await writeAudit(
        tx,
        auditorOf(context),
        ...units.map(({ areaId, fiscalYear }) => ({
          action: "plan.import_undone",
          entity: "import_batch",
          entityId: input.id,
          areaId,
          after: { fiscalYear },
        })),
        { action: "import.undone", entity: "import_batch", entityId: input.id, areaId: null, after: { rows, via: viaOf(context) } },
      );
      await tx.importBatch.update({ where: { id: input.id }, data: { undoneAt: context.now }, select: { id: true } });
      return succeed({ rows });
    },
    { timeoutMs: longestMs },
  );
}
