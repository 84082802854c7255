import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { StatusShape } from "@/components/ui/status-mark";
import type { ReportView } from "@/lib/reporting/report-view";
import { ownRatings } from "../grid/grid-line";

type Lines = ReportView["lines"];

const rank = (rating: string | null): number => (ownRatings as readonly (string | null)[]).indexOf(rating);

/** Better is earlier in the list; without one of the two there is nothing to compare. */
const better = (own: string | null, computed: string): boolean => rank(own) >= 0 && rank(computed) >= 0 && rank(own) < rank(computed);

/** What makes this report one to look at, kind by kind, each with the activities it is about; the reasons stand at the figures. */
export function UnusualPanel({ view }: { view: ReportView }) {
  const t = useTranslations();
  const { lines, events, correctionReason } = view;
  const warned = lines.flatMap((line) => line.checks.filter(({ level }) => level === "warn").map((check) => ({ line, check })));
  const rated = lines.filter((line) => better(line.selfRating, line.rating));
  const returned = events.some(({ action, version }) => action === "returned" && version === view.version);
  const quiet = warned.length + rated.length === 0 && !returned && correctionReason === null;
  return (
    <Panel title={t("desk.unusual.title")}>
      {quiet ? <p className="text-13 text-ink-2">{t("desk.unusual.none")}</p> : null}
      <ul className="grid gap-2.5 text-13">
        {correctionReason === null ? null : <Item words={t("desk.unusual.correction")} lines={[]} tone="watch" />}
        {returned ? <Item words={t("desk.unusual.resent")} lines={[]} tone="watch" /> : null}
        {warned.map(({ line, check }) => (
          <Item
            key={`${line.activityId}-${check.code}`}
            words={t(`reporting.check.${check.code}`, { ...check.params })}
            lines={[line]}
            tone="watch"
          />
        ))}
        {rated.length > 0 ? <Item words={t("desk.unusual.ratings", { count: rated.length })} lines={rated} tone="late" /> : null}
      </ul>
    </Panel>
  );
}

function Item({ words, lines, tone }: { words: string; lines: readonly Lines[number][]; tone: "watch" | "late" }) {
  const t = useTranslations("desk.unusual");
  return (
    <li className="border-b border-line pb-2">
      <p className={`flex items-baseline gap-2 font-semibold ${tone === "late" ? "text-late-t" : "text-watch-t"}`}>
        <StatusShape status={tone} />
        <span>{words}</span>
      </p>
      {lines.length > 0 ? (
        <p className="flex flex-wrap gap-x-3 pl-5">
          {lines.map(({ activityId, seq }) => (
            <a key={activityId} href={`#activity-${seq}`}>
              {t("activity", { seq })}
            </a>
          ))}
        </p>
      ) : null}
    </li>
  );
}
