import { type Clock, monthsReported } from "./clock";
import { addFollowUps, type Outcome } from "./follow-ups";
import { unitTotals } from "./frame";
import { addPlan, addProject, type DemoProject, issueId, type YearOfUnit } from "./plan-rows";
import { planFirstTier, planSecondTier, type Theme } from "./projects";
import { randomOf } from "./random";
import { addReports, type Reporting } from "./report-rows";
import type { Sink } from "./tables";
import { type Unit, units } from "./units";

export type Extent = {
  /** Fiscal years (Buddhist era). */
  readonly years: readonly number[];
  /** Area ids of budget owners. */
  readonly unitIds: readonly string[];
  /** How many times the plan of each unit is made, with other works each time: N times the projects and the money. */
  readonly scale: number;
};

export const cycleId = "2566-2570";

/** Calls `afterUnit` when a unit's rows are complete, so that a large load is written in portions. */
export async function generate(sink: Sink, extent: Extent, reporting: Reporting, afterUnit: () => Promise<void>): Promise<void> {
  const totals = new Map(extent.years.map((year) => [year, { Y1: unitTotals(year, "Y1"), Y2: unitTotals(year, "Y2") }]));
  for (const unit of units.filter(({ id }) => extent.unitIds.includes(id))) {
    const themes = new Map<string, Theme>();
    for (const year of extent.years) {
      const of: YearOfUnit = { unit, year, isOver: isOver(reporting.clock, year) };
      const money = { Y1: totals.get(year)?.Y1.get(unit.id) ?? 0n, Y2: totals.get(year)?.Y2.get(unit.id) ?? 0n };
      for (const theme of addYear(sink, of, extent.scale, money, reporting)) themes.set(theme.code, theme);
    }
    addIssues(sink, unit, [...themes.values()]);
    await afterUnit();
  }
}

const isOver = (clock: Clock, year: number): boolean => year < clock.open.year;

type Money = { readonly Y1: bigint; readonly Y2: bigint };

/** One annual plan with its reports; returns the themes it touches. */
function addYear(sink: Sink, of: YearOfUnit, scale: number, money: Money, reporting: Reporting): Theme[] {
  addPlan(sink, of);
  const themes: Theme[] = [];
  const seen = { receipts: new Map<number, number>(), outcomes: new Map<number, Outcome>() };
  let number = 0;
  for (let copy = 0; copy < scale; copy++) {
    const random = randomOf("plan", of.unit.id, of.year, copy);
    const first = planFirstTier(random, of.unit, money.Y1, copy);
    const second = planSecondTier(random, of.unit, money.Y2, copy, first.length - 1);
    const running: DemoProject[] = [];
    for (const [index, project] of first.entries()) {
      number += 1;
      running.push(addProject(sink, of, "Y1", number, index + 1, project));
    }
    for (const [index, project] of second.entries()) {
      number += 1;
      addProject(sink, of, "Y2", number, first.length + index + 1, project);
    }
    if (monthsReported(reporting.clock, of.year) > 0) addReports(sink, reporting, of, running, seen);
    themes.push(...[...first, ...second].map(({ theme }) => theme));
  }
  addFollowUps(sink, reporting.clock, of, seen.outcomes, reporting.roundAt);
  return themes;
}

/** The unit's development issues: one for each theme its projects serve, in the order they appear. */
function addIssues(sink: Sink, unit: Unit, themes: readonly Theme[]): void {
  for (const [index, theme] of themes.entries()) {
    sink.add("development_issue", {
      id: issueId(unit.id, theme.code),
      cycle_id: cycleId,
      area_id: unit.id,
      seq: index + 1,
      name_th: theme.issue,
    });
  }
}
