import "server-only";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { read } from "@/lib/platform/database";

/** Day of the next month a round usually closes on: threshold round.closing_day, 5 where none is set (DOMAIN §9). */
export async function readClosingDay(now: Date): Promise<number> {
  const [row] = await read<{ day: number }>(
    `select value::int as day from threshold
     where code = 'round.closing_day' and $1::date between valid_from and coalesce(valid_to, 'infinity')`,
    [dayInBangkok(now)],
  );
  return row?.day ?? 5;
}
