import "server-only";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { read } from "@/lib/platform/database";

/** When rounds usually open and close: days of the month (closing: of the next one), the closing time of day, and how many days a reopening lasts. */
export type RoundDays = { readonly opens: number; readonly closes: number; readonly closingTime: string; readonly reopenDays: number };

/** The thresholds round.opening_day, round.closing_day, round.closing_minute and reopen.default_days as they stand on a day (DOMAIN §9). */
export async function readRoundDays(now: Date): Promise<RoundDays> {
  const rows = await read<{ code: string; value: number }>(
    `select code, value::int as value from threshold
     where code in ('round.opening_day', 'round.closing_day', 'round.closing_minute', 'reopen.default_days') and $1::date between valid_from and coalesce(valid_to, 'infinity')`,
    [dayInBangkok(now)],
  );
  const setting = (code: string, fallback: number): number => rows.find((row) => row.code === code)?.value ?? fallback;
  const minute = setting("round.closing_minute", 990);
  const two = (value: number): string => String(value).padStart(2, "0");
  return {
    opens: setting("round.opening_day", 25),
    closes: setting("round.closing_day", 5),
    reopenDays: setting("reopen.default_days", 3),
    closingTime: `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
  };
}
