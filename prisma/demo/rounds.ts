import type pg from "pg";
import { insertRows } from "../reference/insert-rows";
import { type Clock, type DemoRound, roundOf } from "./clock";
import { idOf } from "./random";

const roundId = (year: number, month: number): string => idOf("round", year, month);
const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Opens the rounds of the years; a round that is already there keeps its dates, and its reports hang on it. */
export async function openRounds(
  client: pg.ClientBase,
  clock: Clock,
  years: readonly number[],
): Promise<(year: number, month: number) => { readonly id: string; readonly dates: DemoRound }> {
  const rounds = years.flatMap((year) => months.map((month) => roundOf(clock, year, month)));
  await insertRows(
    client,
    "round",
    rounds.map(({ year, month, opensAt, closesAt, publishedAt }) => ({
      id: roundId(year, month),
      fiscal_year: year,
      fiscal_month: month,
      opens_at: opensAt,
      closes_at: closesAt,
      published_at: publishedAt,
      reminder_days: [3, 1],
      version: 1,
    })),
    "on conflict do nothing",
  );
  const stored = await client.query<{ id: string; fiscal_year: number; fiscal_month: number }>(
    "select id, fiscal_year, fiscal_month from round where fiscal_year = any($1::int[])",
    [years],
  );
  const ids = new Map(stored.rows.map((row) => [`${row.fiscal_year}-${row.fiscal_month}`, row.id]));
  return (year, month) => {
    const id = ids.get(`${year}-${month}`);
    if (!id) throw new Error(`there is no round for month ${month} of ${year}`);
    return { id, dates: roundOf(clock, year, month) };
  };
}
