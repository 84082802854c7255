import "server-only";
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { fiscalMonthLabel } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { CalendarEntry } from "../rules/calendar-entries";
import { tellingWords } from "../words";

export type CalendarOwner = { readonly areaTh: string; readonly areaEn: string; readonly site: string };

/** How often calendars are asked to look again. */
const refreshSeconds = 3_600;

/** The entries as iCalendar (RFC 5545): instants in UTC, Thai with English after it, one folded line per property. */
export function renderCalendar(entries: readonly CalendarEntry[], owner: CalendarOwner, now: Date): string {
  const host = new URL(owner.site).hostname;
  const name = both((locale) => tellingWords(locale)("feed.name", { area: areaOf(owner, locale) }));
  const calendar = ical({
    name,
    prodId: { company: "Ministry of Interior", product: "Provincial plan monitor", language: "TH" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  });
  for (const entry of entries) {
    const summary = both((locale) => summaryOf(entry, locale));
    const event = calendar.createEvent({
      id: `${entry.uid}@${host}`,
      sequence: entry.sequence,
      stamp: now,
      start: entry.wholeDay ? new Date(`${dayInBangkok(entry.at)}T00:00:00Z`) : entry.at,
      allDay: entry.wholeDay,
      summary,
      description: descriptionOf(entry, owner),
      url: pageOf(entry, owner.site),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const seconds of entry.alarms) {
      const description = both((locale) => tellingWords(locale)("feed.alarm", { what: summaryOf(entry, locale) }));
      event.createAlarm({ type: ICalAlarmType.display, triggerBefore: seconds, description });
    }
  }
  return calendar.toString();
}

const both = (words: (locale: Locale) => string): string => `${words("th")} · ${words("en")}`;
const areaOf = ({ areaTh, areaEn }: { areaTh: string; areaEn: string }, locale: Locale): string => (locale === "th" ? areaTh : areaEn);

function summaryOf(entry: CalendarEntry, locale: Locale): string {
  const t = tellingWords(locale);
  switch (entry.kind) {
    case "opens":
    case "closes":
      return t(`feed.${entry.kind}`, { month: monthOf(entry.round, locale) });
    case "reopened":
      return t("feed.reopened", { month: monthOf(entry.reopening, locale), area: areaOf(entry.reopening, locale) });
    default:
      return t(`feed.${entry.kind}`, { count: entry.count });
  }
}

const monthOf = ({ fiscalYear, month }: { fiscalYear: number; month: number }, locale: Locale): string =>
  fiscalMonthLabel({ year: fiscalYear, month }, locale);

function descriptionOf(entry: CalendarEntry, owner: CalendarOwner): string {
  const url = pageOf(entry, owner.site);
  if (entry.kind !== "closes") return url;
  return (["th", "en"] as const).map((locale) => tellingWords(locale)("feed.closesBody", { area: areaOf(owner, locale), url })).join("\n");
}

function pageOf(entry: CalendarEntry, site: string): string {
  if (entry.kind === "waitsCertify") return `${site}/certify`;
  return entry.kind === "waitsReopen" ? `${site}/rounds/requests` : `${site}/`;
}
