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
  const now = (field: FigureField): string[] =>
    lines.map((line, index) => numberIn(drafts[index]?.[field] ?? "") ?? line.previous?.[field] ?? "0.00");
  const before = (field: FigureField): string[] => lines.map((line) => line.previous?.[field] ?? "0.00");
  const sum = (values: readonly string[]): bigint => sumSatang(values.map(satangOf));
  const disbursed = sum(now("disbursed"));
  const net = sum(lines.map((line) => line.budgetNet));
  return {
    budgetNet: bahtOf(net),
    plannedPhysical: weighted(
      lines,
      by,
      lines.map((line) => line.planned?.physical ?? "0.00"),
    ),
    previousPhysical: weighted(lines, by, before("physical")),
    physical: weighted(lines, by, now("physical")),
    previousDisbursed: bahtOf(sum(before("disbursed"))),
    committed: bahtOf(sum(now("committed"))),
    disbursed: bahtOf(disbursed),
    disbursedChange: bahtOf(disbursed - sum(before("disbursed"))),
    percentPaid: percentOf(disbursed, net),
    standIns: drafts.filter((draft) => numberIn(draft.physical) === null || numberIn(draft.disbursed) === null).length,
  };
}

const weightScale = 6;

/** Σ weight × % ÷ Σ weight, rounded once. */
function weighted(lines: readonly GridLine[], by: WeighBy, percents: readonly string[]): Percent {
  const weights = lines.map((line) => parseDecimal(line[by], weightScale) ?? 0n);
  const whole = sumSatang(weights);
  if (whole === 0n) return "0.00";
  const sum = sumSatang(weights.map((weight, index) => weight * (parseDecimal(percents[index] ?? "0", 2) ?? 0n)));
  return formatDecimal(divideRounded(sum, whole), 2);
}
