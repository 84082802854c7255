import fc from "fast-check";
import { countColumns, type Figures, moneyColumns, physicalColumns, sumFigures } from "./figures";

/** Figures of nothing with some columns set; for tests. */
export const figuresWith = (some: Partial<Figures>): Figures => ({ ...sumFigures([]), ...some });

const money = fc.bigInt({ min: 0n, max: 10_000_000_000_000n });

/** Any figures whatever, not necessarily believable: sums and ratios must hold for all. */
export const anyFigures: fc.Arbitrary<Figures> = fc
  .record({
    counts: fc.tuple(...countColumns.map(() => fc.nat(500))),
    exact: fc.tuple(...[...moneyColumns, ...physicalColumns].map(() => money)),
  })
  .map(({ counts, exact }) =>
    figuresWith(
      Object.fromEntries([
        ...countColumns.map((column, index) => [column, counts[index]]),
        ...[...moneyColumns, ...physicalColumns].map((column, index) => [column, exact[index]]),
      ]),
    ),
  );
