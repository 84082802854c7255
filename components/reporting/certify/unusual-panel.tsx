import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { StatusShape } from "@/components/ui/status-mark";
import type { ReportView } from "@/lib/reporting/report-view";
import { ownRatings } from "../grid/grid-line";

const rank = (rating: string | null): number => (ownRatings as readonly (string | null)[]).indexOf(rating);

/** Better is earlier in the list; without one of the two there is nothing to compare. */
const better = (own: string | null, computed: string): boolean => rank(own) >= 0 && rank(computed) >= 0 && rank(own) < rank(computed);

/** What the checks found, each with the reason its sender gave, and where the own rating is better than the computed one. */
export function UnusualPanel({ lines }: { lines: ReportView["lines"] }) {
  const t = useTranslations("reporting");
  const found = lines.flatMap((line) => line.checks.filter(({ level }) => level === "warn").map((check) => ({ line, check })));
  const rated = lines.filter((line) => better(line.selfRating, line.rating));
  return (
    <Panel title={t("page.certify.unusual.title")}>
      {found.length + rated.length === 0 ? <p className="text-13 text-ink-2">{t("page.certify.unusual.none")}</p> : null}
      <ul className="grid gap-3 text-13">
        {found.map(({ line, check }) => (
          <li key={`${line.activityId}-${check.code}`} className="border-b border-line pb-2">
            <p className="flex items-baseline gap-2 font-semibold text-watch-t">
              <StatusShape status="watch" />
              <span>{t(`check.${check.code}`, { ...check.params })}</span>
            </p>
            <p className="text-ink-2">
              <a href={`#activity-${line.seq}`}>{t("page.certify.unusual.activity", { seq: line.seq, name: line.nameTh })}</a>
            </p>
            <p lang="th">
              {line.warningReasons[check.code]
                ? t("page.read.givenReason", { reason: line.warningReasons[check.code] ?? "" })
                : t("page.read.noReason")}
            </p>
          </li>
        ))}
        {rated.length > 0 ? (
          <li>
            <p className="flex items-baseline gap-2 font-semibold text-late-t">
              <StatusShape status="late" />
              <span>{t("page.certify.unusual.ratings", { count: rated.length })}</span>
            </p>
            <p className="text-ink-2">{t("page.certify.unusual.ratingsBody", { list: rated.map(({ seq }) => seq).join(" ") })}</p>
          </li>
        ) : null}
      </ul>
    </Panel>
  );
}
