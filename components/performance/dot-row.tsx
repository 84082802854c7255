import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type DotScale, dotPlace } from "@/components/charts/dot-scale";
import { StatusShape } from "@/components/ui/status-mark";
import { Cell, RowHead } from "@/components/ui/table";
import { ThaiText } from "@/components/ui/thai-text";
import { formatPercent, formatPoints } from "@/lib/i18n/format";
import { movedPoints } from "@/lib/performance/rules/moved-points";
import type { Overview, RankedPlace } from "@/lib/performance/rules/overview-view";
import { Movement } from "./movement";
import { overviewAddress } from "./overview-address";
import { fullName } from "./place-name";

type DotRowProps = { ranked: RankedPlace; overview: Overview; scale: DotScale; target: string | null };

const height = 22;
const middle = height / 2;

/** One place of a dot plot: last month hollow, now the shape of its status, its plan as a tick, the target as a line through all rows. */
export function DotRow({ ranked, overview, scale, target }: DotRowProps) {
  const t = useTranslations("panels.dots");
  const own = useTranslations("performance.children");
  const locale = useLocale();
  const { place, standing, before } = ranked;
  const name = ranked.own ? own("own") : fullName(place, locale);
  const at = { ...overview.filter, year: overview.year, month: overview.month };
  const [now, last, plan, line] = [standing.paidPercent, before?.paidPercent ?? null, standing.plannedPercent, target].map((value) =>
    dotPlace(scale, value),
  );
  const say = `${name}\n${t("say", { before: formatPercent(last == null ? null : (before?.paidPercent ?? null)), now: formatPercent(standing.paidPercent), plan: formatPercent(plan == null ? null : standing.plannedPercent) })}`;
  return (
    <tr>
      <RowHead>
        <Link href={ranked.own ? "#projects" : overviewAddress(place.id, at)} prefetch={false}>
          <ThaiText>{name}</ThaiText>
        </Link>
      </RowHead>
      <Cell className="dots-plot">
        <svg width="100%" height={height} aria-hidden="true">
          <g data-say={say}>
            <rect width="100%" height={height} fill="transparent" />
            <line x1="2%" x2="98%" y1={middle} y2={middle} className="curve-grid" />
            {line == null ? null : <rect x={`${line}%`} width="2" height={height} className="fill-target" />}
            {last == null || now == null ? null : <line x1={`${last}%`} x2={`${now}%`} y1={middle} y2={middle} className="dots-move" />}
            {plan == null ? null : <rect x={`${plan}%`} y="4" width="2" height={height - 8} className="dots-plan" />}
            {last == null ? null : <circle cx={`${last}%`} cy={middle} r="3.5" className="dots-before" />}
            {now == null ? null : (
              <svg x={`${now}%`} y={middle} overflow="visible" aria-hidden="true">
                <g transform="translate(-6 -6)">
                  <StatusShape status={standing.status} />
                </g>
              </svg>
            )}
          </g>
        </svg>
      </Cell>
      <Cell numeric className="font-semibold">
        {formatPercent(standing.paidPercent)}
      </Cell>
      <Cell numeric>{formatPoints(standing.planPoints)}</Cell>
      <Cell numeric>{formatPoints(movedPoints(ranked))}</Cell>
      <Cell>
        <Movement places={ranked.movement} />
      </Cell>
    </tr>
  );
}
