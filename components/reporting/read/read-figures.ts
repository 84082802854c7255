import { bahtOf, satangOf, sumSatang } from "@/lib/core/money";
import { type Percent, percentOf } from "@/lib/core/percent";
import { numberIn } from "../grid/grid-figures";
import type { FigureField, Figures } from "../grid/grid-line";

/** A line as read: this month's figures (null where there are none), last month's, their changes. Baht and percents as strings. */
export type ReadLine = {
  readonly now: Partial<Record<FigureField, string>> | null;
  readonly before: Figures | null;
  readonly change: Readonly<Record<FigureField, string | null>>;
  readonly percentPaid: Percent | null;
};

type Source = { readonly budgetNet: string; readonly typed: Figures | null; readonly previous: Figures | null };

const numberOf = (figures: Figures | null, field: FigureField): string | undefined =>
  figures ? (numberIn(figures[field]) ?? undefined) : undefined;

export function readLine({ budgetNet, typed, previous }: Source): ReadLine {
  const change = (field: FigureField): string | null => {
    const [now, before] = [numberOf(typed, field), numberOf(previous, field)];
    return now === undefined || before === undefined ? null : bahtOf(satangOf(now) - satangOf(before));
  };
  const paid = numberOf(typed, "disbursed");
  return {
    now: typed && { physical: numberOf(typed, "physical"), committed: numberOf(typed, "committed"), disbursed: paid },
    before: previous,
    change: { physical: change("physical"), committed: change("committed"), disbursed: change("disbursed") },
    percentPaid: paid === undefined ? null : percentOf(satangOf(paid), satangOf(budgetNet)),
  };
}

/** The project's sums; lines without a figure of the month count with last month's. */
export function readTotal(lines: readonly Source[]) {
  const now = (field: FigureField): bigint =>
    sumSatang(lines.map((line) => satangOf(numberOf(line.typed, field) ?? numberOf(line.previous, field) ?? "0.00")));
  const before = (field: FigureField): bigint => sumSatang(lines.map((line) => satangOf(numberOf(line.previous, field) ?? "0.00")));
  const net = sumSatang(lines.map((line) => satangOf(line.budgetNet)));
  return {
    budgetNet: bahtOf(net),
    disbursed: bahtOf(now("disbursed")),
    disbursedBefore: bahtOf(before("disbursed")),
    disbursedChange: bahtOf(now("disbursed") - before("disbursed")),
    committed: bahtOf(now("committed")),
    committedBefore: bahtOf(before("committed")),
    percentPaid: percentOf(now("disbursed"), net),
  };
}
