import { parseDecimal } from "@/lib/core/decimal";
import { satangOf } from "@/lib/core/money";
import { type CountedLine, latestLine, officialLine } from "./carry";
import { type Figures, sumFigures } from "./figures";

/** An activity with all its sent lines and its plan, as the sums of docs/figures.md need it. */
export type ActivityBasis = {
  readonly net: string;
  readonly act: string;
  readonly lines: readonly (CountedLine & { readonly physical: string; readonly committed: string; readonly disbursed: string })[];
  /** Cumulative plan, index 0 = October; shorter where there is none. */
  readonly plan: readonly { readonly physical: string; readonly disbursed: string }[];
};

/** N × % ÷ 100 in baht × 10⁴: N in satang times hundredths of a percent, less the ÷ 100, exact before the last two places. */
const ofNet = (net: bigint, percent: string): bigint => (net * (parseDecimal(percent, 2) ?? 0n)) / 100n;

/** One activity's figures at the end of a month, in the columns of the roll-up: sums of these are the project's. */
export function activityFigures(activity: ActivityBasis, month: number): Figures {
  const net = satangOf(activity.net);
  const latest = latestLine(activity.lines, month);
  const official = officialLine(activity.lines, month);
  const planned = activity.plan[month - 1];
  const confidence = latest?.confidence ?? "missing";
  const only = (kind: typeof confidence, amount: bigint): bigint => (confidence === kind ? amount : 0n);
  const paid = latest ? satangOf(latest.line.disbursed) : 0n;
  const committed = latest ? satangOf(latest.line.committed) : 0n;
  const physical = latest ? ofNet(net, latest.line.physical) : 0n;
  return {
    ...sumFigures([]),
    activities: 1,
    activitiesCertified: confidence === "certified" ? 1 : 0,
    activitiesSubmitted: confidence === "submitted" ? 1 : 0,
    activitiesMissing: confidence === "missing" ? 1 : 0,
    budgetAct: satangOf(activity.act),
    budgetNet: net,
    netCertified: only("certified", net),
    netSubmitted: only("submitted", net),
    netMissing: only("missing", net),
    disbursedCertified: only("certified", paid),
    disbursedSubmitted: only("submitted", paid),
    disbursedCarried: only("missing", paid),
    committedCertified: only("certified", committed),
    committedSubmitted: only("submitted", committed),
    committedCarried: only("missing", committed),
    officialDisbursed: official ? satangOf(official.disbursed) : 0n,
    officialCommitted: official ? satangOf(official.committed) : 0n,
    officialPhysical: official ? ofNet(net, official.physical) : 0n,
    plannedDisbursed: planned ? satangOf(planned.disbursed) : 0n,
    plannedPhysical: planned ? ofNet(net, planned.physical) : 0n,
    physicalCertified: only("certified", physical),
    physicalSubmitted: only("submitted", physical),
    physicalCarried: only("missing", physical),
  };
}
