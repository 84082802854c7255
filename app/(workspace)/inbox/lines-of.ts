import type { InboxDay } from "@/components/telling/inbox-line";
import type { Role } from "@/lib/access/roles";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { formatDay, formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { noticeWords, type TellingWords } from "@/lib/telling/notice-words";
import type { InboxItem } from "@/lib/telling/queries/read-inbox";
import { byDay } from "@/lib/telling/rules/gather-lines";

type Words = { readonly t: TellingWords; readonly locale: Locale; readonly role: Role; readonly now: Date };

/** Lines in the words of the page, by day. */
export const daysOf = (items: readonly InboxItem[], words: Words): InboxDay[] =>
  byDay(items).map(({ day, entries }) => ({
    day,
    name: dayName(day, words),
    lines: items.filter((item) => entries.includes(item)).map((item) => lineOf(item, words)),
  }));

const lineOf = ({ key, ids, topic, at, isRead, items, areaId }: InboxItem, { t, locale, role }: Words) => ({
  key,
  ids: ids.join(","),
  isRead,
  topic: t(`topic.${topic}`),
  time: formatTime(at, locale),
  at: at.toISOString(),
  ...noticeWords(t, locale, { topic, items, areaId, role }),
});

const dayMs = 86_400_000;

function dayName(day: string, { t, locale, now }: Words): string {
  const words = formatDay(day, locale, "long");
  if (day === dayInBangkok(now)) return `${t("inbox.today")} ${words}`;
  return day === dayInBangkok(new Date(now.getTime() - dayMs)) ? `${t("inbox.yesterday")} ${words}` : words;
}
