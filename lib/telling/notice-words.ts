import type { useTranslations } from "next-intl";
import type { Role } from "@/lib/access/roles";
import { fiscalMonthLabel, formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { NoticeFacts } from "./rules/notice";
import type { Topic } from "./rules/topics";

/** Words of the namespace "telling", from a page or outside of one. */
export type TellingWords = ReturnType<typeof useTranslations<"telling">>;

/** What a line of the inbox and an e-mail say: what happened, to what, who did it, what to do, and where. */
export type NoticeWords = {
  readonly title: string;
  readonly body: string;
  readonly action: string;
  /** A path of this site. */
  readonly href: string;
  /** What somebody wrote, when the notice is about one thing. */
  readonly comment: string | null;
  /** Each of several things told together, with what was written about it. */
  readonly items: readonly { readonly name: string; readonly href: string; readonly comment: string | null }[];
};

type Telling = { readonly topic: Topic; readonly items: readonly NoticeFacts[]; readonly areaId?: string | null; readonly role: Role };

export function noticeWords(t: TellingWords, locale: Locale, telling: Telling): NoticeWords {
  const { topic, items } = telling;
  const [first = {}] = items;
  const params = paramsOf(t, locale, items);
  const one = items.length === 1;
  return {
    title: t(`line.${topic}.title`, params),
    body: t(`line.${topic}.body`, params),
    action: t(`line.${topic}.action`, params),
    href: one ? hrefOf(telling, first) : hrefOfMany(telling, first),
    comment: one ? (first.comment ?? null) : null,
    items: one
      ? []
      : items.map((facts) => ({
          name: facts.project ?? String(params.area),
          href: hrefOf(telling, facts),
          comment: facts.comment ?? null,
        })),
  };
}

/** "none" where there is nothing: the messages say what reads well then. */
function paramsOf(t: TellingWords, locale: Locale, items: readonly NoticeFacts[]): Record<string, string | number> {
  const [first = {}] = items;
  const { fiscalYear, month, closesAt, openUntil, projects = [], due = 0 } = first;
  const by = items.map((facts) => (locale === "th" ? facts.byTh : facts.byEn)).filter((name) => name !== undefined);
  const shown = projects.join(", ");
  return {
    count: items.length,
    area: (locale === "th" ? first.areaTh : first.areaEn) ?? "",
    month: fiscalYear && month ? fiscalMonthLabel({ year: fiscalYear, month }, locale) : "",
    project: first.project ?? "none",
    by: [...new Set(by)].join(", ") || t("line.somebody"),
    cells: items.reduce((sum, facts) => sum + (facts.cells ?? 0), 0),
    closesAt: closesAt ? formatInstant(closesAt, locale) : "none",
    openUntil: openUntil ? formatInstant(openUntil, locale) : "none",
    due,
    projects: due > projects.length ? t("line.more", { shown, count: due - projects.length }) : shown,
    decision: first.decision ?? "refused",
  };
}

function hrefOf({ topic, role, areaId }: Telling, { projectId, month, reportId }: NoticeFacts): string {
  const report = projectId && month ? `/reports/${projectId}/${month}` : null;
  switch (topic) {
    case "report_returned":
    case "report_certified":
    case "comment_added":
      return report ?? "/reports";
    case "reopen_decided":
      return report ?? "/reports";
    case "report_submitted":
      return reportId ? `/certify?report=${reportId}` : "/certify";
    case "reminded":
      return role === "certifier" ? "/certify" : "/reports";
    case "reopen_requested":
      return "/rounds/requests";
    case "round_published":
      return areaId ? `/overview/${areaId}` : "/overview";
    default:
      return "/reports";
  }
}

/** Several at once: the list they are all in, or the first where the role has no such list. */
function hrefOfMany(telling: Telling, first: NoticeFacts): string {
  if (telling.topic === "report_submitted") return "/certify";
  return ["officer", "agency_recorder"].includes(telling.role) ? "/reports" : hrefOf(telling, first);
}
