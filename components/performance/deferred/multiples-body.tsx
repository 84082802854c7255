import { useLocale, useTranslations } from "next-intl";
import { SmallMultiple } from "@/components/charts/small-multiple";
import { StatusShape } from "@/components/ui/status-mark";
import { formatPercent, formatPoints } from "@/lib/i18n/format";
import type { Overview, RankedPlace } from "@/lib/performance/rules/overview-view";
import { atOf, overviewAddress } from "../overview-address";
import { fullName, memberName, shortName } from "../place-name";
import { sentenceIdOf } from "../sentence-id";

/** The places below as small curves on one scale, the country's clusters under their regions. */
export function MultiplesBody({ overview }: { overview: Overview }) {
  const locale = useLocale();
  const { clusters, children: below } = overview.figures;
  const national = clusters.length > 0;
  const regions = national
    ? below.map(({ place }) => ({ place, members: clusters.filter((each) => each.place.parentId === place.id) }))
    : [{ place: overview.place, members: below }];
  return (
    // biome-ignore lint/a11y/useSemanticElements: cells that are walked by arrows, not fields of a form
    <div
      className="multiples"
      data-chart
      data-national={national || undefined}
      role="group"
      aria-describedby={sentenceIdOf(national ? "clusters" : "children")}
    >
      {regions
        .filter(({ members }) => members.length > 0)
        .map(({ place, members }) => (
          <section key={place.id} className="multiples-region" data-count={members.length} aria-label={fullName(place, locale)}>
            {national ? <h3>{shortName(place, locale)}</h3> : null}
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
  const at = atOf(overview);
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
