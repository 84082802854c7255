import { divideRounded, formatDecimal, parseDecimal, rescale } from "@/lib/core/decimal";
import { bahtOf, satangOf, sumSatang } from "@/lib/core/money";
import type { Figures } from "@/lib/performance/rules/figures";
import type { SeverityLimits, Status } from "@/lib/performance/rules/severity";
import { standingOf } from "@/lib/performance/rules/standing";
import type { Confidence, RegisterSums } from "./register-view";

/** Sums of the rows of one confidence and status, as the database tells them: baht as text, N × % with four places. */
export type SumLine = {
  readonly confidence: Confidence;
  readonly status: Status;
  readonly activities: number;
  readonly act: string;
  readonly transfer: string;
  readonly net: string;
  readonly allocated: string | null;
  readonly paid: string;
  readonly committed: string;
  readonly official: string;
  readonly officialCommitted: string;
  readonly planned: string;
  readonly physical: string;
  readonly plannedPhysical: string;
  readonly officialPhysical: string;
  readonly paidInMonth: string | null;
};

/** N × percent with four places as N × % ÷ 100, rounded once to the four places figures hold. */
const share = (text: string): bigint => {
  const value = parseDecimal(text, 4);
  if (value === null) throw new Error(`not a sum: ${JSON.stringify(text)}`);
  return rescale(value, 6, 4);
};

function figuresOf(lines: readonly SumLine[]): Figures {
  const of = (confidence: Confidence): readonly SumLine[] => lines.filter((line) => line.confidence === confidence);
  const baht = (some: readonly SumLine[], pick: (line: SumLine) => string | null): bigint =>
    sumSatang(some.map((line) => satangOf(pick(line) ?? "0")));
  const physical = (some: readonly SumLine[], pick: (line: SumLine) => string): bigint => {
    const exact = some.reduce((sum, line) => sum + (parseDecimal(pick(line), 4) ?? 0n), 0n);
    return share(formatDecimal(exact, 4));
  };
  const count = (some: readonly SumLine[]): number => some.reduce((sum, { activities }) => sum + activities, 0);
  const rated = (status: Status): number => count(lines.filter((line) => line.status === status));
  const [certified, submitted, missing] = [of("certified"), of("submitted"), of("missing")];
  return {
    activities: count(lines),
    activitiesCertified: count(certified),
    activitiesSubmitted: count(submitted),
    activitiesMissing: count(missing),
    budgetAct: baht(lines, ({ act }) => act),
    budgetNet: baht(lines, ({ net }) => net),
    budgetAllocated: baht(lines, ({ allocated }) => allocated),
    netCertified: baht(certified, ({ net }) => net),
    netSubmitted: baht(submitted, ({ net }) => net),
    netMissing: baht(missing, ({ net }) => net),
    disbursedCertified: baht(certified, ({ paid }) => paid),
    disbursedSubmitted: baht(submitted, ({ paid }) => paid),
    disbursedCarried: baht(missing, ({ paid }) => paid),
    committedCertified: baht(certified, ({ committed }) => committed),
    committedSubmitted: baht(submitted, ({ committed }) => committed),
    committedCarried: baht(missing, ({ committed }) => committed),
    officialDisbursed: baht(lines, ({ official }) => official),
    officialCommitted: baht(lines, ({ officialCommitted }) => officialCommitted),
    plannedDisbursed: baht(lines, ({ planned }) => planned),
    plannedPhysical: physical(lines, ({ plannedPhysical }) => plannedPhysical),
    physicalCertified: physical(certified, (line) => line.physical),
    physicalSubmitted: physical(submitted, (line) => line.physical),
    physicalCarried: physical(missing, (line) => line.physical),
    officialPhysical: physical(lines, ({ officialPhysical }) => officialPhysical),
    statusOnPlan: rated("on_plan"),
    statusWatch: rated("watch"),
    statusLate: rated("late"),
    statusCritical: rated("critical"),
    statusMissing: rated("missing"),
  };
}

/** Sums and ratios of sums of any lines; `rows` is told where rows are projects. */
export function sumsOf(lines: readonly SumLine[], limits: SeverityLimits, rows: number | null): RegisterSums {
  const figures = figuresOf(lines);
  const physicalDone = figures.physicalCertified + figures.physicalSubmitted + figures.physicalCarried;
  const whole = figures.budgetNet;
  const moved = lines.every(({ paidInMonth }) => paidInMonth !== null);
  return {
    count: rows ?? figures.activities,
    standing: standingOf(figures, limits),
    budgetTransfer: bahtOf(sumSatang(lines.map(({ transfer }) => satangOf(transfer)))),
    paidInMonth: moved ? bahtOf(sumSatang(lines.map(({ paidInMonth }) => satangOf(paidInMonth ?? "0")))) : null,
    physicalPoints: whole === 0n ? null : formatDecimal(divideRounded((physicalDone - figures.plannedPhysical) * 100n, whole), 2),
  };
}
