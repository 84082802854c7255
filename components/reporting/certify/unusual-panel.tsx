import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { StatusShape } from "@/components/ui/status-mark";
import type { ReportView } from "@/lib/reporting/report-view";
import { type WarnCode, warnCodes } from "@/lib/reporting/rules/checks";
import { ownRatings } from "../grid/grid-line";

type Lines = ReportView["lines"];

const rank = (rating: string | null): number => (ownRatings as readonly (string | null)[]).indexOf(rating);

/** Better is earlier in the list; without one of the two there is nothing to compare. */
const better = (own: string | null, computed: string): boolean => rank(own) >= 0 && rank(computed) >= 0 && rank(own) < rank(computed);

/** What makes this report one to look at, kind by kind, each with the activities it is about; numbers and reasons stand at the figures. */
export function UnusualPanel({ view }: { view: ReportView }) {
  const t = useTranslations();
  const { lines, events, correctionReason } = view;
  const warnedOf = (code: WarnCode): Lines =>
    lines.filter(({ checks }) => checks.some((check) => check.code === code && check.level === "warn"));
  const warned = warnCodes.map((code) => ({ code, lines: warnedOf(code) })).filter((kind) => kind.lines.length > 0);
  const rated = lines.filter((line) => better(line.selfRating, line.rating));
  const returned = events.some(({ action, version }) => action === "returned" && version === view.version);
  const quiet = warned.length + rated.length === 0 && !returned && correctionReason === null;
  return (
    <Panel title={t("desk.unusual.title")}>
      {quiet ? <p className="text-13 text-ink-2">{t("desk.unusual.none")}</p> : null}
      <ul className="grid gap-2.5 text-13">
        {correctionReason === null ? null : <Item words={t("desk.unusual.correction")} lines={[]} tone="watch" />}
        {returned ? <Item words={t("desk.unusual.resent")} lines={[]} tone="watch" /> : null}
        {warned.map((kind) => (
          <Item key={kind.code} words={t(`desk.unusual.kind.${kind.code}`)} lines={kind.lines} tone="watch" />
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
            <a key={activityId} href={`#activity-${seq}`} className="inline-block min-h-6 underline underline-offset-4">
              {t("activity", { seq })}
            </a>
          ))}
        </p>
      ) : null}
    </li>
  );
}
