import { useTranslations } from "next-intl";
import { formatPercent } from "@/lib/i18n/format";
import { type BarShares, barParts, drawn } from "./bar-parts";

export type RulerTarget = { readonly label: string; readonly percent: string; readonly side: "above" | "below" };

type MoneyRulerProps = BarShares & {
  /** Paid in all, rounded once: the parts below are rounded each for itself and need not add up to it. */
  paid: string | null;
  committed: string | null;
  left: string | null;
  /** Own plan, and the words of its tick ("plan, May"). */
  plan: { readonly percent: string | null; readonly month: string };
  /** Targets of the running quarter: payment above the bar, use (paid + committed) below it. */
  targets: readonly RulerTarget[];
  /** What is still to be paid to reach the first target: million baht and the day, both written out. Null when reached. */
  owed: { readonly amount: string; readonly date: string } | null;
};

const barTop = 44;
const barHeight = 22;
const barBottom = barTop + barHeight;

/**
 * One bar of 0–100 % of the budget (DESIGN §2): paid solid, provisional hatched, committed, left; ticks for own plan and
 * targets; the bracket from paid to the target carries the sum and the date, so the gap is a length, a percent and an amount.
 */
export function MoneyRuler({ paid, certified, provisional = null, committed, left, plan, targets, owed }: MoneyRulerProps) {
  const t = useTranslations("common");
  const parts = barParts({ certified, provisional, committed });
  const paidEnd = parts.committed.from;
  const pct = (value: number) => `${value}%`;
  const target = targets.find((one) => one.side === "above");
  const owedWords = owed && t("ruler.mustPay", owed);
  const bracketEnd = drawn(target?.percent);
  const planSide = planSideOf(drawn(plan.percent), target && bracketEnd);
  const label = [
    t("ruler.describe", {
      paid: formatPercent(paid),
      committed: formatPercent(committed),
      left: formatPercent(left),
      plan: formatPercent(plan.percent),
    }),
    ...targets.map((one) => t("ruler.target", { label: one.label, percent: formatPercent(one.percent) })),
    owedWords ?? "",
  ].join(" · ");
  return (
    <div className="ruler">
      <svg width="100%" height={owed ? 106 : 92} role="img" aria-label={label}>
        <svg y={barTop} height={barHeight} width="100%" aria-hidden="true">
          <rect width="100%" height="100%" className="fill-left" />
          <rect width={pct(parts.certified.width)} height="100%" className="fill-paid" />
          <rect x={pct(parts.provisional.from)} width={pct(parts.provisional.width)} height="100%" fill="url(#hatch-submitted)" />
          <rect x={pct(parts.committed.from)} width={pct(parts.committed.width)} height="100%" className="fill-committed" />
        </svg>
        <g>
          {paidEnd > 16 ? (
            <text x="8" y={barTop + 15.5} className="ruler-in-paid">
              {t("money.paid")} {formatPercent(paid)}%
            </text>
          ) : null}
          {parts.committed.width > 12 ? (
            <Word at={parts.committed.from + parts.committed.width} y={barTop + 15.5} shift={-8} anchor="end" className="ruler-inside">
              {t("money.committed")}
            </Word>
          ) : null}
          {100 - parts.committed.from - parts.committed.width > 8 ? (
            <Word at={100} y={barTop + 15.5} shift={-8} anchor="end" className="ruler-inside ruler-quiet">
              {t("money.left")}
            </Word>
          ) : null}
          {targets.map((one) => {
            const at = drawn(one.percent);
            const above = one.side === "above";
            return (
              <g key={one.label}>
                <Tick at={at} from={above ? barTop - 26 : barTop} to={above ? barBottom + 3 : barBottom + 8} />
                <Word
                  at={at}
                  y={above ? barTop - 30 : barBottom + 21}
                  shift={above ? 0 : 4}
                  anchor={above || at > 84 ? undefined : "start"}
                  className={above ? "ruler-strong" : at > 60 ? "ruler-strong ruler-below" : "ruler-strong"}
                >
                  {t("ruler.target", { label: one.label, percent: formatPercent(one.percent) })}
                </Word>
              </g>
            );
          })}
          {plan.percent === null ? null : (
            <>
              <Tick at={drawn(plan.percent)} from={barTop - 7} to={barBottom + 3} dashed />
              <Word
                at={drawn(plan.percent)}
                y={barTop - 9}
                shift={planSide === "end" ? 2 : -2}
                anchor={planSide}
                className="ruler-quiet ruler-haloed"
              >
                {t("ruler.plan", { month: plan.month, percent: formatPercent(plan.percent) })}
              </Word>
            </>
          )}
          {owed && target && bracketEnd > paidEnd ? (
            <>
              <svg x={pct(paidEnd)} y={barBottom + 5} width={pct(bracketEnd - paidEnd)} height="8" overflow="visible" aria-hidden="true">
                <line x1="0" x2="0" y1="0" y2="7" className="ruler-bracket" />
                <line x1="100%" x2="100%" y1="0" y2="7" className="ruler-bracket" />
                <line x1="0" x2="100%" y1="7" y2="7" className="ruler-bracket" />
              </svg>
              <Word at={bracketEnd > 45 ? bracketEnd : paidEnd} y={barBottom + 36} shift={0} className="ruler-owed">
                {owedWords}
              </Word>
            </>
          ) : null}
        </g>
      </svg>
      {owedWords ? (
        <p className="ruler-words" data-side={bracketEnd > 45 ? "end" : "start"} aria-hidden="true">
          {owedWords}
        </p>
      ) : null}
    </div>
  );
}

/** The plan's words grow away from the target's tick, which stands as high as they do; at the ends of the ruler to where there is room. */
function planSideOf(plan: number, target: number | undefined): "start" | "end" {
  if (plan < 16) return "start";
  if (plan > 84) return "end";
  return target === undefined ? (plan > 45 ? "end" : "start") : plan > target ? "start" : "end";
}

/** Text at a percent of the width; it grows to the side where there is room, unless told. */
function Word({
  at,
  y,
  shift,
  anchor,
  className,
  children,
}: {
  at: number;
  y: number;
  shift: number;
  anchor?: "start" | "end";
  className: string;
  children: React.ReactNode;
}) {
  return (
    <svg x={`${at}%`} overflow="visible" aria-hidden="true">
      <text x={shift} y={y} textAnchor={anchor ?? (at > 45 ? "end" : "start")} className={className}>
        {children}
      </text>
    </svg>
  );
}

function Tick({ at, from, to, dashed = false }: { at: number; from: number; to: number; dashed?: boolean }) {
  return (
    <svg x={`${at}%`} overflow="visible" aria-hidden="true">
      <rect x="-2" y={barTop} width="4" height={barHeight} className="fill-ground" />
      {dashed ? (
        <path d={`M0 ${from}V${to}`} stroke="var(--d-target)" strokeWidth="2" strokeDasharray="3 2.5" />
      ) : (
        <rect x="-1" y={from} width="2" height={to - from} className="fill-target" />
      )}
    </svg>
  );
}
