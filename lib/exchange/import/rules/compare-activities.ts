import { bahtOf, satangOf } from "@/lib/core/money";
import { weightsByBudget } from "@/lib/plans/rules/weights";
import type { FileActivity, FilePlan, FileProject } from "./assemble";
import type { Comparing } from "./compare-plan";
import { type Named, pairUp } from "./pair-up";
import type { ActivityRow, Difference, RowFate } from "./plan-writes";
import type { StoredActivity } from "./stored-plan";

type Held = {
  activity: Omit<ActivityRow, "weight">;
  known: StoredActivity | null;
  changed: boolean;
  moneyChanged: boolean;
  row: number | null;
};

/** Compares a project's activities; answers what became of each row. Weights are by budget and move only when a budget does (DOMAIN §8). */
export function compareActivities(
  plan: FilePlan,
  project: FileProject,
  projectId: string,
  stored: readonly StoredActivity[],
  to: Comparing,
): Map<number, RowFate> {
  const pairs = pairUp(
    project.activities.map((one): Named<FileActivity> => ({ thing: one, no: null, name: one.nameTh, amount: one.amount })),
    stored.map((one): Named<StoredActivity> => ({ thing: one, no: null, name: one.nameTh, amount: satangOf(one.budgetAct) })),
  );
  const held: Held[] = [];
  let seq = Math.max(0, ...stored.map((one) => one.seq));
  for (const one of project.activities) {
    const known = pairs.get(one) ?? null;
    if (!known) seq += 1;
    const category = one.category ?? known?.expenseCategory ?? one.guessedCategory;
    const act = one.amount;
    const net = act + (known ? satangOf(known.budgetTransfer) : 0n);
    if (known && net < 0n) {
      to.refused.push({
        code: "amount_below_transfer",
        row: one.row,
        column: null,
        value: bahtOf(act),
        params: { transfer: known.budgetTransfer },
      });
      pairs.delete(one);
      continue;
    }
    const activity = {
      id: known?.id ?? to.newId(),
      projectId,
      areaId: plan.areaId,
      fiscalYear: plan.fiscalYear,
      seq: known?.seq ?? seq,
      code: known?.code ?? String(seq).padStart(2, "0"),
      nameTh: one.nameTh,
      expenseCategory: category,
      // A class set apart from its category's usual one stays while the category does.
      expenseClass: known && known.expenseCategory === category ? known.expenseClass : to.classOf(category),
      categoryPath: one.categoryPath ?? known?.categoryPath ?? null,
      agencyName: one.agency ?? known?.agencyName ?? null,
      budgetAct: bahtOf(act),
      budgetNet: bahtOf(net),
    };
    const changed = known ? noteDifferences(plan, one.row, known, activity, to) : false;
    held.push({ activity, known, changed, moneyChanged: known !== null && known.budgetAct !== activity.budgetAct, row: one.row });
  }
  const paired = new Set(pairs.values());
  for (const known of stored) {
    if (paired.has(known)) continue;
    const { weight: _, version: __, planState: ___, budgetTransfer, ...rest } = known;
    const budgetNet = bahtOf(satangOf(known.budgetAct) + satangOf(budgetTransfer));
    held.push({
      activity: { ...rest, areaId: plan.areaId, fiscalYear: plan.fiscalYear, budgetNet },
      known,
      changed: false,
      moneyChanged: false,
      row: null,
    });
  }
  return write(held, plan, to);
}

function noteDifferences(plan: FilePlan, row: number, known: StoredActivity, fresh: Omit<ActivityRow, "weight">, to: Comparing): boolean {
  const fields: readonly Pick<Difference, "field" | "before" | "after">[] = [
    { field: "name", before: known.nameTh, after: fresh.nameTh },
    { field: "category", before: known.expenseCategory, after: fresh.expenseCategory },
    { field: "category_path", before: known.categoryPath, after: fresh.categoryPath },
    { field: "agency", before: known.agencyName, after: fresh.agencyName },
    { field: "amount", before: known.budgetAct, after: fresh.budgetAct },
  ];
  const changed = fields.filter(({ before, after }) => before !== after);
  for (const one of changed) {
    to.differences.push({ ...one, row, areaId: plan.areaId, fiscalYear: plan.fiscalYear, entity: "activity", name: known.nameTh });
  }
  return changed.length > 0;
}

function write(held: readonly Held[], plan: FilePlan, to: Comparing): Map<number, RowFate> {
  const reweigh = held.some((one) => one.known === null || one.moneyChanged);
  const weights = reweigh ? weightsByBudget(held.map((one) => satangOf(one.activity.budgetNet))) : [];
  const fates = new Map<number, RowFate>();
  for (const [index, { activity, known, changed, moneyChanged, row }] of held.entries()) {
    const weight = weights[index] ?? known?.weight ?? "100.000000";
    if (row !== null) fates.set(row, known === null ? "added" : changed ? "changed" : "unchanged");
    if (!known) to.writes.newActivities.push({ ...activity, weight });
    else if (changed || weight !== known.weight) to.writes.changedActivities.push({ ...activity, weight, version: known.version });
    if (known !== null && !moneyChanged) continue;
    if (known?.planState === "confirmed") {
      to.warnings.push({ code: "plan_confirmed_kept", row, column: null, value: known.nameTh });
      continue;
    }
    to.writes.propose.push({
      activityId: activity.id,
      net: activity.budgetNet,
      expenseClass: activity.expenseClass,
      fiscalYear: plan.fiscalYear,
      isNew: known === null,
    });
  }
  return fates;
}
