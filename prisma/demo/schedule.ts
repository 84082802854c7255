import type { Random } from "./random";
import type { Item } from "./works";

/**
 * One item's course through the fiscal year. Time runs in months from 1 October: 0 is the first day, 12 the last.
 * Percents are whole hundredths (0–10,000) so that amounts stay exact.
 */
export type Schedule = {
  /** When money is committed; money of soft work is never committed. */
  readonly signs: number | null;
  readonly starts: number;
  readonly lasts: number;
  /** Share paid ahead at signing, hundredths of a percent. */
  readonly advance: number;
  /** How long payment follows work, months. */
  readonly lag: number;
  readonly even: boolean;
};

const full = 10_000;

/** Slow, steep, slow: the shape of building work. */
const smooth = (x: number): number => (x <= 0 ? 0 : x >= 1 ? 1 : x * x * (3 - 2 * x));

const share = (schedule: Schedule, month: number): number => {
  const x = (month - schedule.starts) / schedule.lasts;
  return schedule.even ? Math.min(1, Math.max(0, x)) : smooth(x);
};

/** Physical percent at the end of a fiscal month. */
export const physicalAt = (schedule: Schedule, month: number): number => Math.round(share(schedule, month) * full);

/** Paid percent at the end of a fiscal month: an advance at signing, then payment some time behind the work. */
export function paidAt(schedule: Schedule, month: number): number {
  const advanced = schedule.signs !== null && month >= schedule.signs + 0.4 ? schedule.advance : 0;
  return Math.round(advanced + share(schedule, month - schedule.lag) * (full - advanced));
}

/** The owner's plan for an item. `early` items were tendered before the year began; all are planned to end within it. */
export function plannedSchedule(random: Random, item: Item, early: boolean): Schedule {
  const million = item.amount / 10_000;
  switch (item.kind) {
    case "construction": {
      const signs = early ? random.between(0.4, 1.5) : random.between(2.4, 5);
      const starts = signs + random.between(0.1, 0.5);
      const wanted = Math.min(8, 2.6 + million / 14 + random.between(0, 2.2));
      return { signs, starts, lasts: Math.min(wanted, 11.3 - starts), advance: random.chance(0.7) ? 1500 : 0, lag: 1.7, even: false };
    }
    case "equipment": {
      const signs = early ? random.between(1, 1.8) : random.between(2.6, 5.2);
      return { signs, starts: signs + 0.8, lasts: random.between(1.6, 3.2), advance: 0, lag: 0.3, even: false };
    }
    case "training":
      return { signs: null, starts: random.between(0.6, 3.6), lasts: random.between(1.4, 4), advance: 0, lag: 0.2, even: true };
    case "service":
      return { signs: null, starts: random.between(0.2, 3.5), lasts: random.between(3, 7.5), advance: 0, lag: 0.3, even: true };
    case "materials":
      return { signs: null, starts: random.between(0.8, 5), lasts: random.between(1, 2.5), advance: 0, lag: 0.3, even: true };
    case "administration":
      return { signs: null, starts: 0, lasts: 12, advance: 0, lag: 0.15, even: true };
  }
}

/** The plan as stored: at the end of the year everything is to be done and paid. */
export const plannedAt = (schedule: Schedule, month: number): { physical: number; paid: number } =>
  month === 12 ? { physical: full, paid: full } : { physical: physicalAt(schedule, month), paid: paidAt(schedule, month) };
