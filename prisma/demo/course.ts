import { satangOf } from "@/lib/core/money";
import { type Random, randomOf } from "./random";
import { paidAt, physicalAt, type Schedule } from "./schedule";

/** How a unit runs its year: what it does late and how long its reports take. */
export type Temper = {
  readonly delay: number;
  readonly spread: number;
  readonly stopped: number;
  /** Share of capital tendered before the year began. */
  readonly early: number;
};

const tempers: readonly (Temper & { readonly weight: number })[] = [
  { weight: 34, delay: -0.5, spread: 0.5, stopped: 0.008, early: 0.4 },
  { weight: 38, delay: 0.05, spread: 0.8, stopped: 0.018, early: 0.34 },
  { weight: 19, delay: 0.75, spread: 1.1, stopped: 0.045, early: 0.28 },
  { weight: 8, delay: 1.6, spread: 1.3, stopped: 0.08, early: 0.4 },
  // Plans that promised everything early and then waited for permission.
  { weight: 4, delay: 1.8, spread: 0.8, stopped: 0.05, early: 0.75 },
];

/** Units have habits: three years in four the same as ever, otherwise drawn anew. */
export function temperOf(unitId: string, year: number): Temper {
  const thisYear = randomOf("temper", unitId, year);
  const random = thisYear.chance(0.25) ? thisYear : randomOf("temper", unitId);
  return random.weighted(tempers, ({ weight }) => weight);
}

/** What really happens to one item. `never` is work that was stopped: nothing done, nothing paid. */
export type Course = {
  readonly never: boolean;
  readonly real: Schedule;
  /** Contract or final cost in satang, at most N: the rest is saved. */
  readonly cost: bigint;
  readonly instalments: number;
};

export function courseOf(random: Random, plan: Schedule, net: bigint, temper: Temper): Course {
  const soft = plan.signs === null;
  const delay = plan.lasts >= 12 ? 0 : Math.max(-0.9, random.normal(temper.delay, temper.spread) * (soft ? 0.8 : 1));
  const stretch = 1 + Math.max(0, random.normal(0, 0.1)) + Math.max(0, temper.delay) * 0.04;
  const costShare = soft ? random.int(9_300, 10_000) : random.chance(0.5) ? random.int(8_500, 9_400) : random.int(9_400, 10_000);
  const cost = roundedBaht((net * BigInt(costShare)) / 10_000n);
  const real: Schedule = {
    ...plan,
    signs: plan.signs === null ? null : Math.max(0.2, plan.signs + delay),
    starts: Math.max(0, plan.starts + delay),
    lasts: plan.lasts * stretch,
    // Plans allow for slow payment; a builder in eight claims even later than that.
    lag: plan.lag * 0.35 + Math.max(0, random.normal(0.1, 0.25)) + (!soft && random.chance(0.12) ? random.between(1.5, 3.5) : 0),
  };
  return { never: random.chance(temper.stopped), real, cost, instalments: random.int(6, 10) };
}

/** Bills end in whole hundreds of baht more often than not. */
const roundedBaht = (amount: bigint): bigint => (amount / satangOf("100.00")) * satangOf("100.00");

export type Figures = { readonly physical: number; readonly committed: bigint; readonly disbursed: bigint };

/** Cumulative figures at the end of a month: physical in hundredths of a percent, P and D in satang (P + D ≤ cost ≤ N). */
export function figuresAt({ never, real, cost, instalments }: Course, month: number): Figures {
  if (never) return { physical: 0, committed: 0n, disbursed: 0n };
  const physical = Math.min(physicalAt(real, month), 10_000);
  const paid = paidAt(real, month);
  const signed = real.signs !== null && month >= real.signs;
  // Builders claim by instalment; soft work is paid as it goes.
  const step = Math.floor(10_000 / instalments);
  const claimed =
    paid >= 10_000 ? 10_000 : real.signs === null ? paid : Math.max(Math.floor(paid / step) * step, paid > 0 ? real.advance : 0);
  const disbursed = claimed >= 10_000 ? cost : roundedBaht((cost * BigInt(claimed)) / 10_000n);
  return { physical, committed: signed ? cost - disbursed : 0n, disbursed };
}
