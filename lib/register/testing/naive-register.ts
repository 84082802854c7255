import { satangOf } from "@/lib/core/money";
import { percentOf } from "@/lib/core/percent";
import type { RegisterQuery } from "../schema";
import { searchKeyOf, searchTerms } from "../search-sql";
import type { FilledRegister } from "./random-register";

/** The register a second time in plain loops over the filled rows, sharing only the parting of searched words. */
export type NaiveItem = {
  readonly activity: FilledRegister["activities"][number];
  readonly project: FilledRegister["projects"][number];
  readonly month: FilledRegister["months"][number];
  readonly themes: readonly string[];
  readonly search: string;
};

export function itemsOf(filled: FilledRegister, month: number, areaIds: readonly string[]): NaiveItem[] {
  const projects = new Map<string, FilledRegister["projects"][number]>(filled.projects.map((project) => [project.id, project]));
  const months = new Map<string, FilledRegister["months"][number]>(
    filled.months.filter((row) => row.fiscal_month === month).map((row) => [row.activity_id, row]),
  );
  return filled.activities.flatMap((activity) => {
    const project = projects.get(activity.project_id);
    const row = months.get(activity.id);
    if (!project || !row || project.plan_tier !== "Y1" || !areaIds.includes(project.area_id)) return [];
    const words = [`${project.area_id}-${project.code}/${activity.code}`, activity.name_th, project.name_th, activity.agency_name ?? ""];
    return [
      {
        activity,
        project,
        month: row,
        themes: filled.aligned.filter(({ project_id }) => project_id === project.id).map(({ item_id }) => item_id),
        search: searchKeyOf(words.join(" ")),
      },
    ];
  });
}

/** A value of each facet the naive way; flags and themes may be several. */
export const valuesOf: Readonly<Record<string, (item: NaiveItem) => readonly string[]>> = {
  unit: ({ project }) => [project.area_id],
  class: ({ activity }) => [activity.expense_class],
  category: ({ activity }) => [activity.expense_category],
  fund: ({ project }) => [project.fund_source],
  status: ({ month }) => [month.status],
  confidence: ({ month }) => [month.confidence],
  flag: ({ month }) => month.flags,
  cause: ({ month }) => [month.delay_cause ?? "none"],
  theme: ({ themes }) => themes,
  tier: ({ project }) => [String(project.project_tier)],
};

const under: Readonly<Record<string, readonly string[]>> = {
  "c-northeast-lower-1": ["30", "31", "c-northeast-lower-1"],
  "c-northeast-lower-1.own": ["c-northeast-lower-1"],
};

/** Words of the searches in the tests that name units of the filled register. */
const named: Readonly<Record<string, readonly string[]>> = {
  โคราช: ["30"],
  นครราชสีมา: ["30"],
  korat: ["30"],
  ภาคตะวันออกเฉียงเหนือตอนล่าง1: ["30", "31", "c-northeast-lower-1"],
};

/** Whether an item passes a query, leaving out one facet's own filter. */
export function passes(item: NaiveItem, query: RegisterQuery, except: string | null = null): boolean {
  const terms = searchTerms(query.q, (written) => named[written] ?? []);
  const meets = ({ words, unitIds }: (typeof terms)[number]): boolean =>
    words.every((word) => item.search.includes(word)) || unitIds.includes(item.project.area_id);
  if (!terms.every(meets)) return false;
  if (query.area.length > 0 && except !== "unit" && !query.area.some((id) => (under[id] ?? [id]).includes(item.project.area_id)))
    return false;
  return (["class", "category", "fund", "status", "confidence", "flag", "cause", "theme", "tier"] as const).every(
    (name) =>
      name === except || query[name].length === 0 || valuesOf[name]?.(item).some((value) => query[name].some((asked) => asked === value)),
  );
}

export function sumsOf(items: readonly NaiveItem[]) {
  const total = (pick: (item: NaiveItem) => string | null): bigint => items.reduce((sum, item) => sum + satangOf(pick(item) ?? "0"), 0n);
  const net = total(({ activity }) => activity.budget_net);
  const paid = total(({ month }) => month.disbursed);
  return {
    count: items.length,
    net,
    paid,
    planned: total(({ month }) => month.planned_disbursed),
    official: total(({ month }) => month.official_disbursed),
    allocated: total(({ activity }) => activity.budget_allocated),
    transfer: total(({ activity }) => activity.budget_transfer),
    certified: items.filter(({ month }) => month.confidence === "certified").length,
    paidPercent: percentOf(paid, net),
  };
}
