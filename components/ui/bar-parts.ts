/**
 * Where the parts of a money bar lie, 0–100 % of the budget. Only for drawing: figures are printed from their own exact
 * strings, never from these numbers.
 */
export type BarShares = {
  /** Paid and certified, percent of the budget; null when there is nothing to divide by. */
  readonly certified: string | null;
  /** Paid but only submitted, or carried from an earlier month. */
  readonly provisional?: string | null;
  readonly committed?: string | null;
};

type Part = { readonly from: number; readonly width: number };

export const drawn = (percent: string | null | undefined): number => Math.min(100, Math.max(0, Number(percent ?? 0)));

const round = (value: number): number => Math.round(value * 1000) / 1000;

export function barParts({ certified, provisional, committed }: BarShares): { certified: Part; provisional: Part; committed: Part } {
  let from = 0;
  const next = (percent: string | null | undefined): Part => {
    const width = round(Math.min(drawn(percent), 100 - from));
    const part = { from, width };
    from = round(from + width);
    return part;
  };
  return { certified: next(certified), provisional: next(provisional), committed: next(committed) };
}
