import { bahtOf, satangOf } from "@/lib/core/money";
import { matchKeyOf } from "@/lib/core/thai-text";
import { amountOfProject, type FilePlan, type FileProject } from "./assemble";
import { compareActivities } from "./compare-activities";
import { compareKpis } from "./compare-kpis";
import type { Issue } from "./issue";
import { type Named, pairUp } from "./pair-up";
import type { Difference, PlanWrites, RowFate } from "./plan-writes";
import type { StoredPlan, StoredProject } from "./stored-plan";

/**
 * What applying one unit's plan would change. A blank in the file is "not said" and never erases; what the base holds and the
 * file does not mention stays. Numbers and order of stored projects stay as they are: a moved row is not a change.
 */
export type Comparing = {
  readonly writes: PlanWrites;
  readonly differences: Difference[];
  readonly warnings: Issue[];
  readonly fates: Map<number, RowFate>;
  readonly refused: Issue[];
  readonly newId: () => string;
  readonly nameOf: (areaId: string) => string;
  readonly classOf: (category: string) => string;
};

export function comparePlan(plan: FilePlan, stored: StoredPlan | null, fundSource: string, to: Comparing): void {
  const planId = stored?.id ?? to.newId();
  if (!stored) to.writes.plans.push({ id: planId, areaId: plan.areaId, fiscalYear: plan.fiscalYear });
  const pairs = pairUp(
    plan.projects.map(
      (project): Named<FileProject> => ({ thing: project, no: codeOf(project.no), name: project.nameTh, amount: amountOfProject(project) }),
    ),
    (stored?.projects ?? []).map(
      (project): Named<StoredProject> => ({
        thing: project,
        no: project.code.split(".")[0] ?? null,
        name: project.nameTh,
        amount: project.activities.reduce((sum, activity) => sum + satangOf(activity.budgetAct), 0n),
      }),
    ),
  );
  const codes = new Set((stored?.projects ?? []).map((project) => project.code));
  let seq = Math.max(0, ...(stored?.projects ?? []).map((project) => project.seq));
  for (const project of plan.projects) {
    const known = pairs.get(project) ?? null;
    const projectId = known?.id ?? to.newId();
    if (!known) {
      seq += 1;
      const code = freeCode(codeOf(project.no) ?? codeOf(String(seq)) ?? "", codes);
      to.writes.newProjects.push({
        id: projectId,
        planId,
        areaId: plan.areaId,
        fiscalYear: plan.fiscalYear,
        seq,
        code,
        nameTh: project.nameTh,
        budgetPlanName: project.plan,
        mainActivity: project.mainActivity,
        fundSource,
      });
    }
    const changed = known ? compareProject(plan, project, known, to) : false;
    const kpisChanged = compareKpis(plan, project, projectId, known?.kpis ?? [], to);
    const fates = compareActivities(plan, project, projectId, known?.activities ?? [], to);
    for (const [row, fate] of fates) to.fates.set(row, fate === "unchanged" && (changed || kpisChanged) ? "changed" : fate);
    if (known?.hasReports && (changed || [...fates.values()].some((fate) => fate !== "unchanged"))) {
      to.warnings.push({ code: "project_reported", row: project.row, column: null, value: known.nameTh });
    }
  }
  const paired = new Set(pairs.values());
  const left = (stored?.projects ?? []).filter((project) => !paired.has(project));
  if (left.length > 0) {
    const baht = left.flatMap((project) => project.activities).reduce((sum, activity) => sum + satangOf(activity.budgetAct), 0n);
    to.warnings.push({
      code: "projects_not_in_file",
      row: null,
      column: null,
      value: left
        .map((project) => project.nameTh)
        .join("; ")
        .slice(0, 160),
      params: { count: left.length, baht: bahtOf(baht), unit: to.nameOf(plan.areaId) },
    });
  }
}

function compareProject(plan: FilePlan, project: FileProject, known: StoredProject, to: Comparing): boolean {
  const fields = [
    { field: "name", before: known.nameTh, after: project.nameTh },
    { field: "plan", before: known.budgetPlanName, after: project.plan },
    { field: "main_activity", before: known.mainActivity, after: project.mainActivity },
  ] as const;
  const changed = fields.filter(({ before, after }) => after !== null && after !== before);
  if (changed.length === 0) return false;
  for (const one of changed) {
    to.differences.push({
      ...one,
      row: project.row,
      areaId: plan.areaId,
      fiscalYear: plan.fiscalYear,
      entity: "project",
      name: known.nameTh,
    });
  }
  to.writes.changedProjects.push({
    id: known.id,
    version: known.version,
    nameTh: project.nameTh,
    budgetPlanName: project.plan ?? known.budgetPlanName,
    mainActivity: project.mainActivity ?? known.mainActivity,
  });
  return true;
}

/** "1", "๑" and "01" are one number. */
function codeOf(no: string | null): string | null {
  const key = matchKeyOf(no ?? "").slice(0, 20);
  if (key === "") return null;
  return /^\d+$/.test(key) ? String(Number(key)).padStart(2, "0") : key;
}

/** A number used twice in a unit gets a suffix: "01", "01.2". */
function freeCode(wanted: string, taken: Set<string>): string {
  let code = wanted;
  for (let suffix = 2; taken.has(code); suffix++) code = `${wanted}.${suffix}`;
  taken.add(code);
  return code;
}
