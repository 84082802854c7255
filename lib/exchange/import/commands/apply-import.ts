import "server-only";
import { type AuditRecord, writeAudit } from "@/lib/audit/write-audit";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import { lockUnitYear, writeRollups } from "@/lib/performance/rollup/renew-rollup";
import type { CommandContext } from "@/lib/platform/command";
import { prisma, transaction } from "@/lib/platform/database";
import { auditorOf, viaOf } from "../command-line-actor";
import { compareWithBase } from "../compare-with-base";
import { type Examined, examineFile } from "../examine";
import { withJobLock } from "../job-lock";
import { loadVisibleBatch } from "../queries/load-visible-batch";
import type { ImportSummary } from "../rules/check-result";
import type { PlanWrites } from "../rules/plan-writes";
import { loadBatchFile, moveBatch, saveProgress } from "../store-batches";
import { noteAfter, noteBefore } from "../store-changes";
import { readQuarterTargets } from "../store-lookups";
import { readStoredPlans } from "../store-plans";
import { insertPlans, renewStatistics, updatePlans, writeKpis } from "../write-plans";
import { writeProposals } from "../write-proposals";

type Input = { readonly id: string; readonly acceptPartial: boolean };
/** Forty thousand rows take about ten seconds; ten times that is a stuck server. */
const longestMs = 120_000;

/**
 * Writes a checked import in one transaction: plans, proposed monthly plans, ledger, roll-ups, audit. Refused rows are never
 * written, and leaving them out needs `acceptPartial`. What would be written must still be what the check showed. `known`: what
 * this very process has just read from the same bytes for the same actor; it is compared with the base anew all the same.
 */
export async function applyImport(context: CommandContext, input: Input, known: Examined | null = null): Promise<Result<ImportSummary>> {
  const visible = await loadVisibleBatch(context.actor, input.id);
  if (!visible.ok) return visible;
  const done = await withJobLock(input.id, () => apply(context, input, known));
  return done ?? refuse({ code: "exchange.import_busy", kind: "conflict" });
}

async function apply(context: CommandContext, { id, acceptPartial }: Input, known: Examined | null): Promise<Result<ImportSummary>> {
  const file = await loadBatchFile(id);
  if (!file?.summary) return refuse({ code: "exchange.import_wrong_state", kind: "conflict" });
  const { refusedRows, accepted, fingerprint } = file.summary;
  if (refusedRows > 0 && !acceptPartial)
    return refuse({ code: "exchange.import_has_refusals", kind: "invalid", field: "acceptPartial", params: { count: refusedRows } });
  if (accepted === 0) return refuse({ code: "exchange.import_nothing_accepted", kind: "invalid" });
  if (!(await moveBatch(id, ["checked"], "applying", { resetProgress: true })))
    return refuse({ code: "exchange.import_wrong_state", kind: "conflict" });
  try {
    const examined = known ? succeed(known) : await examineFile(context.actor, file, (done, total) => saveProgress(id, done, total));
    const result = examined.ok ? await write(context, id, examined.value, fingerprint) : examined;
    if (!result.ok) {
      const cancelled = result.failures.some((failure) => failure.code === "exchange.import_cancelled");
      await moveBatch(id, ["applying"], cancelled ? "cancelled" : "checked", { error: result.failures });
    }
    return result;
  } catch (error) {
    if (error instanceof Stopped) {
      const cancelled = error.failure.code === "exchange.import_cancelled";
      await moveBatch(id, ["applying"], cancelled ? "cancelled" : "checked", { error: [error.failure] });
      return refuse(error.failure);
    }
    await moveBatch(id, ["applying"], "checked", {
      error: [{ code: "exchange.import_broke", kind: "invalid", params: { requestId: context.requestId } }],
    });
    throw error;
  }
}

/** Carries an expected failure out of the transaction, so that it rolls back. */
class Stopped extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

const stale: Failure = { code: "exchange.import_stale", kind: "conflict" };

async function write(context: CommandContext, id: string, examined: Examined, fingerprint: string): Promise<Result<ImportSummary>> {
  const targets = await readQuarterTargets(examined.reading.plans.map((plan) => plan.fiscalYear));
  return transaction(
    async (tx) => {
      const units = [...examined.reading.plans].sort((a, b) =>
        a.areaId < b.areaId ? -1 : a.areaId > b.areaId ? 1 : a.fiscalYear - b.fiscalYear,
      );
      for (const unit of units) await lockUnitYear(tx, unit.areaId, unit.fiscalYear);
      // Read again under the locks: what others wrote since the check must not be overwritten unseen.
      const stored = await readStoredPlans(examined.reading.plans, tx);
      const { writes, summary } = compareWithBase(examined.reading, stored, examined.names, examined.lookups);
      if (summary.fingerprint !== fingerprint) throw new Stopped(stale);
      await noteBefore(tx, id, writes);
      await insertPlans(tx, writes, id);
      if ((await updatePlans(tx, writes)).conflict) throw new Stopped(stale);
      await writeKpis(tx, writes);
      await stopIfAsked(id);
      await writeProposals(tx, writes.propose, targets);
      await noteAfter(tx, id, writes);
      await renewStatistics(tx, writes);
      const touched = touchedUnits(writes, summary);
      const renewed = units.filter((one) => touched.has(`${one.areaId} ${one.fiscalYear}`));
      for (const year of new Set(renewed.map(({ fiscalYear }) => fiscalYear))) {
        const ofYear = renewed.filter(({ fiscalYear }) => fiscalYear === year);
        await writeRollups(
          tx,
          ofYear.map(({ areaId }) => areaId),
          year,
        );
      }
      await stopIfAsked(id);
      await writeAudit(tx, auditorOf(context), ...auditRecords(context, id, units, touched, summary));
      await tx.outboxEvent.createMany({
        data: renewed.map(({ areaId, fiscalYear }) => ({ topic: "plan.imported", areaId, payload: { batchId: id, fiscalYear } })),
      });
      if (!(await moveBatch(id, ["applying"], "applied", {}, tx)))
        throw new Stopped({ code: "exchange.import_wrong_state", kind: "conflict" });
      await tx.importBatch.update({ where: { id }, data: { appliedAt: context.now }, select: { id: true } });
      return succeed(summary);
    },
    { timeoutMs: longestMs },
  );
}

/** Asked on a connection outside the transaction, which sees what the person wrote meanwhile. */
async function stopIfAsked(id: string): Promise<void> {
  const batch = await prisma().importBatch.findUnique({ where: { id }, select: { cancelAsked: true } });
  if (batch?.cancelAsked) throw new Stopped({ code: "exchange.import_cancelled", kind: "conflict" });
}

type Touched = { added: number; changed: number };

/** Units whose rows are written, with counts for their audit entry. An unchanged unit is not touched at all. */
function touchedUnits(writes: PlanWrites, summary: ImportSummary): Map<string, Touched> {
  const touched = new Map<string, Touched>();
  const count = (key: string, what: keyof Touched) => {
    const one = touched.get(key) ?? { added: 0, changed: 0 };
    one[what] += 1;
    touched.set(key, one);
  };
  for (const plan of writes.plans) touched.set(`${plan.areaId} ${plan.fiscalYear}`, { added: 0, changed: 0 });
  for (const one of [...writes.newProjects, ...writes.newActivities]) count(`${one.areaId} ${one.fiscalYear}`, "added");
  for (const one of summary.differences) count(`${one.areaId} ${one.fiscalYear}`, "changed");
  return touched;
}

/** One entry in each touched unit's chain, one for the batch. Row by row the ledger of the batch holds before and after. */
function auditRecords(
  context: CommandContext,
  id: string,
  units: readonly { areaId: string; fiscalYear: number }[],
  touched: ReadonlyMap<string, Touched>,
  summary: ImportSummary,
): AuditRecord[] {
  const { added, changed, unchanged, refusedRows, totalBaht } = summary;
  const batch: AuditRecord = {
    action: "import.applied",
    entity: "import_batch",
    entityId: id,
    areaId: null,
    after: { added, changed, unchanged, leftOut: refusedRows, totalBaht, via: viaOf(context) },
  };
  const perUnit = units.flatMap(({ areaId, fiscalYear }): AuditRecord[] => {
    const counts = touched.get(`${areaId} ${fiscalYear}`);
    return counts
      ? [{ action: "plan.imported", entity: "import_batch", entityId: id, areaId, after: { fiscalYear, ...counts, via: viaOf(context) } }]
      : [];
  });
  return [...perUnit, batch];
}
