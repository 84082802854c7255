import { dayInBangkok } from "@/lib/core/fiscal-calendar";

/**
 * How late a month was reported (DOMAIN §9). A month is on time when it was sent before its round's closing instant. After
 * it, whole calendar days in Bangkok are counted from the closing day, the closing day itself not counted, as periods are
 * counted in Thai law; what was sent later on the closing day is late all the same and counts as the first day. A reopening
 * lets a unit report, it does not make the report timely: lateness is always against the round's own closing.
 */
export type Sending = { readonly closesAt: Date | string; readonly firstSubmittedAt: Date | string };

const dayMs = 24 * 60 * 60 * 1000;

const calendarDay = (instant: Date): number => Date.parse(`${dayInBangkok(instant)}T00:00:00Z`) / dayMs;

/** Days late, 0 = on time. For a month nobody has sent yet, `firstSubmittedAt: now` says how late it is by now. */
export function daysLate({ closesAt, firstSubmittedAt }: Sending): number {
  const [closes, sent] = [new Date(closesAt), new Date(firstSubmittedAt)];
  return sent < closes ? 0 : Math.max(1, calendarDay(sent) - calendarDay(closes));
}

/** The same rule as a SQL expression over two timestamptz expressions, for counts over many reports. */
export const daysLateSql = (closesAt: string, sentAt: string): string =>
  `case when ${sentAt} < ${closesAt} then 0
    else greatest(1, (${sentAt} at time zone 'Asia/Bangkok')::date - (${closesAt} at time zone 'Asia/Bangkok')::date) end`;
