import { divideRounded, formatDecimal, parseDecimal } from "@/lib/core/decimal";
import { bahtOf, satangOf, sumSatang } from "@/lib/core/money";
import { type Percent, percentOf } from "@/lib/core/percent";
import { parseTypedDecimal } from "@/lib/core/typed-decimal";
import type { FigureField, GridLine } from "./grid-line";

/** Figures derived while typing. Percents and baht are decimal strings; null where a cell holds no number yet. */
type LineFigures = {
  readonly physical: Percent | null;
  readonly committed: string | null;
  readonly disbursed: string | null;
  /** This month less last month: points, and baht. */
  readonly physicalChange: string | null;
  readonly disbursedChange: string | null;
  readonly percentPaid: Percent | null;
};

/** A cell's number; null for a blank and for what is no number. */
export function numberIn(text: string): string | null {
  const typed = parseTypedDecimal(text, 2);
  return typed.kind === "value" ? typed.value : null;
}

const less = (a: string | null, b: string | undefined): string | null =>
  a === null || b === undefined ? null : bahtOf(satangOf(a) - satangOf(b));

export function lineFigures(line: GridLine, draft: Readonly<Record<FigureField, string>>): LineFigures {
  const physical = numberIn(draft.physical);
  const disbursed = numberIn(draft.disbursed);
  return {
    physical,
    committed: numberIn(draft.committed),
    disbursed,
    physicalChange: less(physical, line.previous?.physical),
    disbursedChange: less(disbursed, line.previous?.disbursed),
    percentPaid: disbursed === null ? null : percentOf(satangOf(disbursed), satangOf(line.budgetNet)),
  };
}

export type GridTotal = {
  readonly budgetNet: string;
  readonly plannedPhysical: Percent;
  readonly previousPhysical: Percent;
  readonly physical: Percent;
  readonly previousDisbursed: string;
  readonly committed: string;
  readonly disbursed: string;
  readonly disbursedChange: string;
  /** ΣD ÷ ΣN, never a mean of percents. */
  readonly percentPaid: Percent | null;
  /** Lines without a figure of their own yet: last month's stands in for them. */
  readonly standIns: number;
};

/** What physical % is weighted by: the activities' weights inside a project (DOMAIN §8), their budgets across projects. */
export type WeighBy = "weight" | "budgetNet";

/** A project's or the unit's line: money summed, physical weighted. */
export function gridTotal(
  lines: readonly GridLine[],
  drafts: readonly Readonly<Record<FigureField, string>>[],
  by: WeighBy = "weight",
): GridTotal {
  const rows = lines.map((line, index) => ({ line: amountsOf(line), typed: typedIn(drafts[index]) }));
  const sum = (amount: (row: (typeof rows)[number]) => bigint): bigint => sumSatang(rows.map(amount));
  const weighted = (percent: (row: (typeof rows)[number]) => bigint): Percent => {
    const whole = sum(({ line }) => line[by]);
    return whole === 0n
      ? "0.00"
      : formatDecimal(
          divideRounded(
            sum((row) => row.line[by] * percent(row)),
            whole,
          ),
          2,
        );
  };
  const disbursed = sum(({ line, typed }) => typed.disbursed ?? line.disbursed);
  const before = sum(({ line }) => line.disbursed);
  const net = sum(({ line }) => line.budgetNet);
  return {
    budgetNet: bahtOf(net),
    plannedPhysical: weighted(({ line }) => line.planned),
    previousPhysical: weighted(({ line }) => line.physical),
    physical: weighted(({ line, typed }) => typed.physical ?? line.physical),
    previousDisbursed: bahtOf(before),
    committed: bahtOf(sum(({ line, typed }) => typed.committed ?? line.committed)),
    disbursed: bahtOf(disbursed),
    disbursedChange: bahtOf(disbursed - before),
    percentPaid: percentOf(disbursed, net),
    standIns: rows.filter(({ typed }) => typed.physical === null || typed.disbursed === null).length,
  };
}

/** Hundredths of a percent and satang; what weighs by weight in millionths. Last month's figures are 0 where there are none. */
type Amounts = Readonly<Record<FigureField | WeighBy | "planned", bigint>>;
type TypedAmounts = Readonly<Record<FigureField, bigint | null>>;

const known = new WeakMap<GridLine, Amounts>();

/** A line's own amounts, read once: they stay as long as the page. */
function amountsOf(line: GridLine): Amounts {
  const before = known.get(line);
  if (before) return before;
  const amounts: Amounts = {
    budgetNet: satangOf(line.budgetNet),
    weight: parseDecimal(line.weight, 6) ?? 0n,
    planned: satangOf(line.planned?.physical ?? "0.00"),
    physical: satangOf(line.previous?.physical ?? "0.00"),
    committed: satangOf(line.previous?.committed ?? "0.00"),
    disbursed: satangOf(line.previous?.disbursed ?? "0.00"),
  };
  known.set(line, amounts);
  return amounts;
}

const none: TypedAmounts = { physical: null, committed: null, disbursed: null };
const read = new WeakMap<Readonly<Record<FigureField, string>>, TypedAmounts>();

/** What is typed in a line, read once: a draft is never changed in place, so of two hundred lines a key reads one. */
function typedIn(draft: Readonly<Record<FigureField, string>> | undefined): TypedAmounts {
  if (!draft) return none;
  const before = read.get(draft);
  if (before) return before;
  const amount = (text: string): bigint | null => {
    const value = numberIn(text);
    return value === null ? null : satangOf(value);
  };
  const amounts = { physical: amount(draft.physical), committed: amount(draft.committed), disbursed: amount(draft.disbursed) };
  read.set(draft, amounts);
  return amounts;
}
