import { useTranslations } from "next-intl";
import { formatPercent } from "@/lib/i18n/format";
import { type BarShares, barParts, drawn } from "./bar-parts";

type BulletProps = BarShares & {
  /** The unit's own plan, percent of the budget. */
  plan: string | null;
  /** Nothing reported for the month: the paid part is last month's and is drawn as an empty hatch. */
  missing?: boolean;
  height?: 8 | 10 | 12;
  /** Paid in all, rounded once, for the bullet's own words. Without it the row's figures say it and the bullet is hidden from screen readers. */
  paid?: string;
};

const pct = (value: number) => `${value}%`;

type PartProps = { from: number; width: number; fill?: string; className?: string };

/** Nothing where there is nothing: a table has some hundred of them. */
const Part = ({ from, width, ...look }: PartProps) =>
  width > 0 ? <rect x={from > 0 ? pct(from) : undefined} width={pct(width)} height="100%" {...look} /> : null;

/**
 * The reference line of every row: paid solid, provisional hatched, committed behind, own plan as a tick.
 * Learn it once, read every page (DESIGN §1.1). Fills the width it is given.
 */
export function Bullet({ certified, provisional = null, committed = null, plan, missing = false, height = 10, paid }: BulletProps) {
  const t = useTranslations("common.bullet");
  const parts = barParts({ certified, provisional, committed });
  const label =
    paid === undefined
      ? undefined
      : t(committed === null ? "describe" : "describeCommitted", {
          paid: formatPercent(paid),
          committed: formatPercent(committed),
          plan: formatPercent(plan),
        });
  return (
    <svg className="bar-mark" height={height} role={label ? "img" : undefined} aria-label={label} aria-hidden={label ? undefined : true}>
      <rect width="100%" height="100%" className="fill-left" />
      {missing ? (
        <Part from={0} width={parts.certified.width + parts.provisional.width} fill="url(#hatch-missing)" />
      ) : (
        <>
          <Part {...parts.certified} className="fill-paid" />
          <Part {...parts.provisional} fill="url(#hatch-submitted)" />
        </>
      )}
      <Part {...parts.committed} className="fill-committed" />
      {plan === null ? null : (
        <svg x={pct(drawn(plan))} overflow="visible" aria-hidden="true">
          <rect x="-2" y="-2" width="4" height={height + 4} className="fill-ground" />
          <rect x="-1" y="-2" width="2" height={height + 4} className="fill-target" />
        </svg>
      )}
    </svg>
  );
}
