import type { FilePlan, FileProject } from "./assemble";
import type { Comparing } from "./compare-plan";
import type { ParsedKpi } from "./parse-kpi";
import type { StoredKpi } from "./stored-plan";

/** The file's indicators replace the stored ones in their order; a file that names none leaves them alone. True when anything differs. */
export function compareKpis(plan: FilePlan, project: FileProject, projectId: string, stored: readonly StoredKpi[], to: Comparing): boolean {
  if (project.kpis === null || project.kpis.length === 0) return false;
  let changed = false;
  for (const [index, kpi] of project.kpis.entries()) {
    const known = stored[index];
    const row = { id: known?.id ?? to.newId(), projectId, seq: known?.seq ?? index + 1, ...kpi };
    if (!known) to.writes.newKpis.push(row);
    else if (!same(kpi, known)) to.writes.changedKpis.push(row);
    else continue;
    if (stored.length === 0) continue;
    changed = true;
    to.differences.push(difference(plan, project, known ? words(known) : null, words(kpi)));
  }
  for (const known of stored.slice(project.kpis.length)) {
    changed = true;
    to.writes.goneKpis.push(known.id);
    to.differences.push(difference(plan, project, words(known), null));
  }
  return changed || stored.length === 0;
}

const difference = (plan: FilePlan, project: FileProject, before: string | null, after: string | null) =>
  ({
    row: project.row,
    areaId: plan.areaId,
    fiscalYear: plan.fiscalYear,
    entity: "kpi",
    name: project.nameTh,
    field: "kpi",
    before,
    after,
  }) as const;

/** What is compared; the unit and the number are read out of the target's text. */
const same = (a: ParsedKpi, b: StoredKpi): boolean => a.nature === b.nature && a.nameTh === b.nameTh && a.targetText === b.targetText;

const words = (kpi: ParsedKpi | StoredKpi): string => (kpi.targetText === null ? kpi.nameTh : `${kpi.nameTh} / ${kpi.targetText}`);
