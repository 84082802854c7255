import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { bahtOf, sumSatang } from "@/lib/core/money";
import type { PlanFileReading } from "./read-plan-file";
import { amountOfProject, planKeyOf } from "./rules/assemble";
import type { ImportSummary } from "./rules/check-result";
import { comparePlan } from "./rules/compare-plan";
import { compareWithControl } from "./rules/control";
import type { Issue } from "./rules/issue";
import type { ReadingLookups } from "./rules/plan-row";
import { type Difference, noWrites, type PlanWrites, type RowFate } from "./rules/plan-writes";
import type { StoredPlan } from "./rules/stored-plan";

export type BaseNames = {
  readonly nameOf: (areaId: string) => string;
  readonly levelOf: (areaId: string) => "province" | "cluster";
  readonly classOf: (category: string) => string;
};
export type Comparison = { readonly summary: ImportSummary; readonly writes: PlanWrites };

/** The whole file against what the base holds: what would be written and everything worth telling about it. */
export function compareWithBase(
  reading: PlanFileReading,
  stored: ReadonlyMap<string, StoredPlan>,
  names: BaseNames,
  lookups: ReadingLookups,
): Comparison {
  const writes = noWrites();
  const differences: Difference[] = [];
  const warnings: Issue[] = [...reading.warnings];
  const refusedHere: Issue[] = [];
  const fates = new Map<number, RowFate>();
  const to = {
    writes,
    differences,
    warnings,
    refused: refusedHere,
    fates,
    newId: randomUUID,
    nameOf: names.nameOf,
    classOf: names.classOf,
  };
  for (const plan of reading.plans) {
    comparePlan(plan, stored.get(planKeyOf(plan)) ?? null, names.levelOf(plan.areaId), to);
  }
  const refusedRows = new Set(refusedHere.map((issue) => issue.row));
  const kept = reading.accepted.filter((row) => !refusedRows.has(row.row));
  const count = (fate: RowFate) => kept.filter((row) => fates.get(row.row) === fate).length;
  const totals = reading.plans.map((plan) => ({
    areaId: plan.areaId,
    fiscalYear: plan.fiscalYear,
    satang: sumSatang(plan.projects.map(amountOfProject)),
  }));
  const control = reading.control === null ? null : compareWithControl(reading.control, totals, lookups, names.nameOf);
  const refused = [...reading.refused, ...refusedHere].sort(byRow);
  const told = [...(control?.issues ?? []), ...warnings];
  const summary: ImportSummary = {
    rows: reading.rows,
    accepted: kept.length,
    refusedRows: reading.refusedRows + refusedRows.size,
    added: count("added"),
    changed: count("changed"),
    unchanged: count("unchanged"),
    units: new Set(reading.plans.map((plan) => plan.areaId)).size,
    projects: reading.plans.reduce((sum, plan) => sum + plan.projects.length, 0),
    activities: kept.length,
    totalBaht: bahtOf(sumSatang(kept.map((row) => row.amount))),
    refused,
    refusedCount: refused.length,
    warnings: told,
    warningCount: told.length,
    differences,
    differenceCount: differences.length,
    control: control?.lines ?? null,
    controlMeasure: control?.measure ?? null,
    fingerprint: fingerprintOf(writes, differences),
  };
  return { summary, writes };
}

const byRow = (a: Issue, b: Issue): number => (a.row ?? 0) - (b.row ?? 0);

/** Made ids differ at each comparison and are left out; versions are in, so that any change of the base since shows. */
function fingerprintOf(writes: PlanWrites, differences: readonly Difference[]): string {
  const hash = createHash("sha256");
  hash.update(JSON.stringify(differences));
  hash.update(JSON.stringify(writes.plans.map((plan) => [plan.areaId, plan.fiscalYear])));
  hash.update(JSON.stringify(writes.newProjects.map((one) => [one.areaId, one.fiscalYear, one.code, one.nameTh])));
  hash.update(
    JSON.stringify(writes.newActivities.map((one) => [one.areaId, one.fiscalYear, one.code, one.nameTh, one.budgetNet, one.weight])),
  );
  hash.update(JSON.stringify(writes.changedProjects));
  hash.update(JSON.stringify(writes.changedActivities));
  hash.update(JSON.stringify([writes.newKpis.map((kpi) => [kpi.nameTh, kpi.targetText]), writes.changedKpis, writes.goneKpis]));
  return hash.digest("hex");
}
