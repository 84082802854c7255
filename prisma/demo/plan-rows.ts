import { formatDecimal } from "@/lib/core/decimal";
import { bahtOf } from "@/lib/core/money";
import { weightsByBudget } from "@/lib/plans/rules/weights";
import { holderOf, usernameOf } from "./accounts";
import { type Course, courseOf, temperOf } from "./course";
import type { Tier } from "./frame";
import type { PlannedProject, Theme } from "./projects";
import { idOf, type Random, randomOf } from "./random";
import { plannedAt, plannedSchedule, type Schedule } from "./schedule";
import type { Sink } from "./tables";
import type { Unit } from "./units";
import kpiWords from "./words/kpis.json";
import remarks from "./words/remarks.json";
import type { Item } from "./works";

/** What reporting needs to know of an activity: money in satang, planned figures of the twelve months, what really happens. */
export type DemoActivity = {
  readonly id: string;
  readonly item: Item;
  readonly net: bigint;
  readonly plan: Schedule;
  readonly planned: readonly { readonly physical: number; readonly disbursed: bigint }[];
  readonly course: Course;
};
export type DemoProject = { readonly id: string; readonly number: number; readonly activities: readonly DemoActivity[] };

export type YearOfUnit = {
  readonly unit: Unit;
  readonly year: number;
  /** True once the year's books are closed: transfers and re-plans have happened. */
  readonly isOver: boolean;
};

const budgetPlan = "แผนงานยุทธศาสตร์ส่งเสริมการพัฒนาจังหวัดและกลุ่มจังหวัดแบบบูรณาการ";
const hundredBaht = 10_000n;
const percentText = (hundredths: number): string => formatDecimal(BigInt(hundredths), 2);
const twoDigits = (n: number): string => String(n).padStart(2, "0");
const madeOn = (year: number): string => `${year - 544}-08-15T03:00:00Z`;
const digits = (random: Random, count: number): string => Array.from({ length: count }, () => random.int(0, 9)).join("");

export const planId = (unit: Unit, year: number): string => idOf("plan", unit.id, year);
export const issueId = (unitId: string, theme: string): string => idOf("issue", unitId, theme);

export function addPlan(sink: Sink, { unit, year }: YearOfUnit): void {
  sink.add("plan", { id: planId(unit, year), area_id: unit.id, fiscal_year: year, is_demo: true, created_at: madeOn(year) });
}

/** Writes one project with everything below it and returns what its reports are made of; a reserve project (Y2) has no monthly plan. */
export function addProject(sink: Sink, of: YearOfUnit, tier: Tier, number: number, rank: number, project: PlannedProject): DemoProject {
  const { unit, year } = of;
  const id = idOf("project", unit.id, year, number);
  const random = randomOf("project", unit.id, year, number);
  sink.add("project", {
    id,
    plan_id: planId(unit, year),
    area_id: unit.id,
    fiscal_year: year,
    seq: number,
    code: twoDigits(number),
    name_th: project.nameTh,
    budget_plan_name: budgetPlan,
    main_activity: mainActivity(project.items),
    plan_tier: tier,
    project_tier: rank <= 3 || random.chance(0.6) ? 1 : 2,
    priority_rank: rank,
    is_continuing: random.chance(0.35),
    fund_source: unit.kind,
    development_issue_id: issueId(unit.id, project.theme.code),
    emenscr_id: tier === "Y1" && random.chance(0.6) ? `MOI${year % 100}-${unit.id.toUpperCase()}-${digits(random, 5)}` : null,
    readiness: readinessOf(random, project.items),
    created_at: madeOn(year),
    updated_at: madeOn(year),
  });
  addKpis(sink, random, id, project.theme);
  for (const item of project.theme.alignments) sink.add("project_alignment", { project_id: id, item_id: item });
  return { id, number, activities: addActivities(sink, of, tier, id, random, project.items) };
}

/** The kinds of work in a project, said once each, as plan documents do. */
const mainActivity = (items: readonly Item[]): string =>
  [
    ...new Set(items.map(({ category, path }) => (category === "3" ? (path.split("/")[1] ?? path) : (path.split("/").at(-1) ?? path)))),
  ].join(" + ");

function readinessOf(random: Random, items: readonly Item[]): string {
  const building = items.some(({ kind }) => kind === "construction");
  const ready = (probability: number): boolean => random.chance(probability);
  return JSON.stringify({
    land: !building || ready(0.9),
    design: !building || ready(0.82),
    price_estimate: ready(0.85),
    permission: !building || ready(0.78),
    consultation: ready(0.9),
    maintenance: ready(0.93),
  });
}

type KpiWord = {
  kind: string;
  name: string;
  unit: string;
  from: number;
  to: number;
  base: number;
  source: string;
  direction?: string;
  qualitative?: string;
};

function addKpis(sink: Sink, random: Random, projectId: string, theme: Theme): void {
  const known: Readonly<Record<string, readonly KpiWord[]>> = kpiWords;
  for (const [index, word] of (known[theme.code] ?? []).entries()) {
    const raw = random.between(word.from, word.to);
    const step = raw >= 10_000 ? 1000 : raw >= 1000 ? 100 : raw >= 100 ? 10 : word.unit === "ร้อยละ" ? 0.5 : 1;
    const target = Math.round(raw / step) * step;
    sink.add("kpi", {
      id: idOf("kpi", projectId, index),
      project_id: projectId,
      seq: index + 1,
      kind: word.kind,
      nature: word.qualitative ? "qualitative" : "quantitative",
      name_th: word.name,
      unit: word.unit,
      baseline: word.qualitative ? null : word.base,
      target: word.qualitative ? null : target,
      target_text: word.qualitative ?? null,
      direction: word.direction ?? "up",
      frequency: word.kind === "output" ? "quarterly" : "yearly",
      formula: null,
      source: word.source,
    });
  }
}

/** Money moved between two works of a project once the year is over: −2 to −8 % of the dearest, to the cheapest. */
function transfers(random: Random, of: YearOfUnit, tier: Tier, items: readonly Item[]): bigint[] {
  const moved = items.map(() => 0n);
  if (!of.isOver || tier === "Y2" || items.length < 2 || !random.chance(0.12)) return moved;
  const order = items.map((_, index) => index).sort((a, b) => (items[b]?.amount ?? 0) - (items[a]?.amount ?? 0));
  const [from, to] = [order[0] ?? 0, order.at(-1) ?? 0];
  const amount = BigInt(Math.round(((items[from]?.amount ?? 0) * random.between(0.02, 0.08)) / 10) * 10) * hundredBaht;
  moved[from] = -amount;
  moved[to] = amount;
  return moved;
}

function addActivities(sink: Sink, of: YearOfUnit, tier: Tier, projectId: string, random: Random, items: readonly Item[]): DemoActivity[] {
  const { unit, year, isOver } = of;
  const acts = items.map(({ amount }) => BigInt(amount) * hundredBaht);
  const moved = transfers(random, of, tier, items);
  const nets = acts.map((act, index) => act + (moved[index] ?? 0n));
  const weights = weightsByBudget(nets);
  const isAllocated = isOver || random.chance(0.62);
  const temper = temperOf(unit.id, year);
  return items.map((item, index) => {
    const net = nets[index] ?? 0n;
    const id = idOf("activity", projectId, index + 1);
    const plan = plannedSchedule(random, item, random.chance(temper.early));
    const signed = plan.signs !== null && (isOver || plan.signs < 2);
    sink.add("activity", {
      id,
      project_id: projectId,
      area_id: unit.id,
      fiscal_year: year,
      seq: index + 1,
      code: twoDigits(index + 1),
      name_th: item.nameTh,
      expense_category: item.category,
      category_path: item.path,
      expense_class: item.category === "3" ? "capital" : "recurrent",
      district_id: item.district?.id ?? null,
      agency_name: item.agency,
      budget_act: bahtOf(acts[index] ?? 0n),
      budget_transfer: bahtOf(moved[index] ?? 0n),
      budget_net: bahtOf(net),
      budget_allocated: tier === "Y2" ? null : bahtOf(isAllocated ? net : (net / (2n * hundredBaht)) * hundredBaht),
      weight: weights[index] ?? "0",
      budget_code: tier === "Y1" && random.chance(0.75) ? `1500${digits(random, 16)}` : null,
      fund_source_code:
        tier === "Y1" && random.chance(0.75) ? `${year % 100}1${item.category === "3" ? "13" : "11"}${digits(random, 2)}` : null,
      disbursing_unit_code: tier === "Y1" && random.chance(0.75) ? `1500${digits(random, 6)}` : null,
      egp_project_code: tier === "Y1" && signed && random.chance(0.6) ? egpCode(random, year) : null,
      created_at: madeOn(year),
      updated_at: madeOn(year),
    });
    const course = courseOf(random, plan, net, temper);
    const planned = tier === "Y1" ? addMonthlyPlans(sink, of, random, id, net, plan) : [];
    return { id, item, net, plan, planned, course };
  });
}

/** e-GP numbers begin with the Buddhist year and month of their announcement. */
const egpCode = (random: Random, year: number): string => `${(year - 1) % 100}${random.pick(["10", "11", "12"])}${digits(random, 7)}`;

type Month = { readonly physical: number; readonly disbursed: bigint };

function addMonthlyPlans(sink: Sink, of: YearOfUnit, random: Random, activityId: string, net: bigint, plan: Schedule): Month[] {
  const { unit, year, isOver } = of;
  const monthsOf = (schedule: Schedule): Month[] =>
    Array.from({ length: 12 }, (_, index) => {
      const { physical, paid } = plannedAt(schedule, index + 1);
      return { physical, disbursed: (net * BigInt(paid)) / 10_000n };
    });
  const first = monthsOf(plan);
  // A re-plan rules from April on; months before it stay as they were, and nothing falls.
  const later = isOver && plan.signs !== null && random.chance(0.03) ? monthsOf({ ...plan, starts: plan.starts + 1.2 }) : null;
  const second = later?.map((month, index) => {
    const before = first[Math.min(index, 5)] as Month;
    if (index < 6) return before;
    return {
      physical: Math.max(month.physical, before.physical),
      disbursed: month.disbursed > before.disbursed ? month.disbursed : before.disbursed,
    };
  });
  const confirmed = isOver || !random.chance(0.05);
  const officer = holderOf(usernameOf(unit, "officer"), `${year - 544}-10-05`);
  const add = (version: number, months: readonly Month[], isCurrent: boolean, at: string): void => {
    const id = idOf("activity-plan", activityId, version);
    sink.add("activity_plan", {
      id,
      activity_id: activityId,
      version,
      state: confirmed ? "confirmed" : "proposed",
      is_current: isCurrent,
      effective_month: version === 1 ? 1 : 7,
      reason: version === 1 ? null : random.pick(remarks.replan),
      confirmed_at: confirmed ? at : null,
      confirmed_by_id: confirmed ? officer.positionId : null,
    });
    for (const [index, month] of months.entries()) {
      sink.add("monthly_plan", {
        activity_plan_id: id,
        fiscal_month: index + 1,
        physical: percentText(month.physical),
        disbursed: bahtOf(month.disbursed),
      });
    }
  };
  add(1, first, !second, `${year - 544}-10-05T03:30:00Z`);
  if (second) add(2, second, true, `${year - 543}-04-03T03:30:00Z`);
  return second ?? first;
}
