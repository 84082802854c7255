import { dayInBangkok, instantInBangkok } from "@/lib/core/fiscal-calendar";
import { type Clock, type DemoRound, plusDays, type Steps, stepsWithin } from "./clock";
import { type Random, randomOf } from "./random";
import { isOfTheTour } from "./report-states";

/** How a unit keeps its closing days: how often a month is late, by how much at most, and how often its certifier takes long. */
type Habit = { readonly weight: number; readonly late: number; readonly days: number; readonly waits: number };
const habits: readonly Habit[] = [
  { weight: 60, late: 0.02, days: 2, waits: 0.02 },
  { weight: 27, late: 0.1, days: 4, waits: 0.06 },
  { weight: 10, late: 0.3, days: 9, waits: 0.1 },
  { weight: 3, late: 0.55, days: 14, waits: 0.2 },
];

type At = { readonly unitId: string; readonly year: number; readonly month: number; readonly project: number };

/** Days a project's month is sent after the closing, 0 for most: a late month of a unit is late in most of its projects. */
export function daysLateOf(clock: Clock, { unitId, year, month, project }: At): number {
  const isOpen = year === clock.open.year && month === clock.open.month;
  if (isOpen || (isOfTheTour(unitId) && year === clock.open.year)) return 0;
  const habit = randomOf("habit", unitId).weighted(habits, ({ weight }) => weight);
  const random = randomOf("late", unitId, year, month);
  if (!random.chance(habit.late)) return 0;
  const days = random.int(1, habit.days);
  const own = randomOf("late", unitId, year, month, project);
  return own.chance(0.7) ? Math.max(1, days - own.int(0, 1)) : 0;
}

const waitOf = ({ unitId, year, month }: At): number => {
  const habit = randomOf("habit", unitId).weighted(habits, ({ weight }) => weight);
  const random = randomOf("waits", unitId, year, month);
  return random.chance(habit.waits) ? random.int(2, 11) : 0;
};

/**
 * Instants of a report's three steps. On time they lie inside the round; a late one is sent some days after the closing in
 * office hours, and a slow certifier signs after it. Nothing happens later than the day before the load.
 */
export function stepsOf(round: DemoRound, clock: Clock, random: Random, at: At): Steps {
  const steps = stepsWithin(round, clock, random);
  const closing = dayInBangkok(round.closesAt);
  const yesterday = plusDays(clock.today, -1);
  const office = (day: string, key: string): Date => {
    const minutes = randomOf("office", key, at.unitId, at.year, at.month, at.project).int(0, 7 * 60);
    return new Date(instantInBangkok(day < yesterday ? day : yesterday, "08:45").getTime() + minutes * 60_000);
  };
  const late = daysLateOf(clock, at);
  const wait = waitOf(at);
  const certifies = (sent: Date, days: number): Date => {
    const signed = office(plusDays(dayInBangkok(sent), days), "certified");
    const soon = new Date(sent.getTime() + 20 * 60_000);
    return signed > soon ? signed : soon;
  };
  if (late > 0 && plusDays(closing, late) <= yesterday) {
    const submitted = office(plusDays(closing, late), "submitted");
    const recorded = new Date(submitted.getTime() - (submitted.getTime() - steps.recorded.getTime()) * 0.2);
    return { recorded, submitted, certified: certifies(submitted, 1 + wait) };
  }
  if (wait === 0 || plusDays(closing, wait) > yesterday) return steps;
  return { ...steps, certified: certifies(round.closesAt, wait) };
}
