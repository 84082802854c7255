import { useLocale, useTranslations } from "next-intl";
import { SmallMultiple } from "@/components/charts/small-multiple";
import { StatusShape } from "@/components/ui/status-mark";
import { ThaiText } from "@/components/ui/thai-text";
import { compareDecimals } from "@/lib/core/percent";
import type { Table } from "@/lib/exchange/export/table";
import { formatPercent, formatPoints } from "@/lib/i18n/format";
import type { Overview, RankedPlace, TreeRow } from "@/lib/performance/rules/overview-view";
import { overviewAddress } from "./overview-address";
import { PerformancePanel, sentenceIdOf } from "./performance-panel";
import { fullName, memberName, shortName } from "./place-name";

type MultiplesPanelProps = { overview: Overview; table: Table; tree: readonly TreeRow[]; keyNumber: number };

/** The places below, each a small curve on one scale, always where they stood before: the country's clusters under their regions. */
export function MultiplesPanel({ overview, table, tree, keyNumber }: MultiplesPanelProps) {
  const t = useTranslations("panels.multiples");
  const children = useTranslations("performance.children");
  const locale = useLocale();
  const { clusters, children: below } = overview.figures;
  const national = clusters.length > 0;
  const places = national ? clusters : below;
  const count = places.filter(({ own }) => !own).length;
  const title = national || overview.place.level === "region" ? t("titleClusters", { count }) : children("titleProvinces", { count });
  const regions = national
    ? tree
        .filter(({ place }) => place.level === "region")
        .map(({ place }) => ({ place, members: clusters.filter((each) => each.place.parentId === place.id) }))
    : [{ place: overview.place, members: below }];
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={title}
      meta={t("meta")}
      keyNumber={keyNumber}
      sentence={<ThaiText>{useMultiplesSentence(places)}</ThaiText>}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: cells that are walked by arrows, not fields of a form */}
      <div className="multiples" data-chart data-national={national || undefined} role="group" aria-describedby={sentenceIdOf(table.name)}>
        {regions
          .filter(({ members }) => members.length > 0)
          .map(({ place, members }) => (
            <section key={place.id} className="multiples-region" data-count={members.length} aria-label={fullName(place, locale)}>
              {national ? <h3>{fullName(place, locale)}</h3> : null}
              <ul>
                {members.map((member) => (
                  <li key={`${member.place.id}${member.own ? "-own" : ""}`}>
                    <Multiple ranked={member} overview={overview} region={national ? shortName(place, locale) : null} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </PerformancePanel>
  );
}

function Multiple({ ranked, overview, region }: { ranked: RankedPlace; overview: Overview; region: string | null }) {
  const t = useTranslations("panels.multiples");
  const own = useTranslations("performance.children");
  const status = useTranslations("common.status");
  const locale = useLocale();
  const { place, standing } = ranked;
  const name = ranked.own ? own("own") : fullName(place, locale);
  const short = ranked.own ? own("own") : shortName(place, locale);
  const at = { ...overview.filter, year: overview.year, month: overview.month };
  const say = [
    name,
    t("say", { paid: formatPercent(standing.paidPercent), plan: formatPercent(standing.plannedPercent) }),
    t("sayGap", { points: formatPoints(standing.planPoints), status: status(standing.status) }),
  ].join("\n");
  return (
    <a
      href={ranked.own ? "#projects" : overviewAddress(place.id, at)}
      data-say={say}
      aria-label={say.replaceAll("\n", " ")}
      className="multiple-cell"
    >
      <span className="multiple-name">{region ? memberName(short, region) : short}</span>
      <span className="multiple-figures">
        <b>{formatPercent(standing.paidPercent, 1)}</b>
        <span className="no-break" data-status={standing.status}>
          <StatusShape status={standing.status} size={9} /> {formatPoints(standing.planPoints, 1)}
        </span>
      </span>
      <SmallMultiple
        plan={ranked.planByMonth}
        paid={ranked.paidByMonth}
        provisional={standing.provisionalPercent !== "0.00"}
        below={standing.planPoints?.startsWith("-") ?? false}
      />
    </a>
  );
}

function useMultiplesSentence(places: readonly RankedPlace[]): string {
  const t = useTranslations("panels.multiples");
  const own = useTranslations("performance.children");
  const locale = useLocale();
  const order = places
    .flatMap((ranked) => (ranked.standing.planPoints === null ? [] : [{ ranked, points: ranked.standing.planPoints }]))
    .sort((a, b) => compareDecimals(a.points, b.points));
  const below = order.filter(({ points }) => points.startsWith("-"));
  const worst = (below.length > 0 ? below : order)
    .slice(0, 3)
    .map(({ ranked, points }) => `${ranked.own ? own("own") : fullName(ranked.place, locale)} (${formatPoints(points)})`)
    .join(" ");
  return below.length > 0 ? t("sentence", { worst, below: below.length, total: places.length }) : t("sentenceAhead", { worst });
}
