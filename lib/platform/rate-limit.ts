import "server-only";
import { read } from "./database";

/** At most `limit` events per `seconds`, counted in fixed windows that every server instance shares through the database. */
export type RateRule = { readonly name: string; readonly limit: number; readonly seconds: number };

/** Writes per position: far above a person's speed, far below what would hurt others. */
export const writeRule: RateRule = { name: "write", limit: 240, seconds: 60 };

export type RateVerdict = { readonly allowed: boolean; readonly retryAfterSeconds: number };

const count = `
  insert into rate_limit (key, window_start, count)
  values ($1, date_bin(make_interval(secs => $2), now(), timestamptz '2001-01-01'), 1)
  on conflict (key, window_start) do update set count = rate_limit.count + 1
  returning count, ceil(extract(epoch from window_start + make_interval(secs => $2) - now()))::int as rest`;

const keyOf = (rule: RateRule, subject: string): string => `${rule.name}:${subject}`.slice(0, 200);

let counted = 0;

/** Counts one event of `subject` (a position id, an address, an account) and says whether it was within the rule. */
export async function takeTurn(rule: RateRule, subject: string): Promise<RateVerdict> {
  const [row] = await read<{ count: number; rest: number }>(count, [keyOf(rule, subject), rule.seconds]);
  counted += 1;
  if (counted % 500 === 0) await read("delete from rate_limit where window_start < now() - interval '1 day'");
  if (!row) throw new Error("the rate limiter returned no row");
  return { allowed: row.count <= rule.limit, retryAfterSeconds: Math.max(1, row.rest) };
}

/** Whether the rule is used up already, without counting: where only what went wrong counts (wrong passwords of one address). */
export async function isSpent(rule: RateRule, subject: string): Promise<RateVerdict> {
  const [row] = await read<{ count: number; rest: number }>(
    `select count, ceil(extract(epoch from window_start + make_interval(secs => $2) - now()))::int as rest from rate_limit
      where key = $1 and window_start = date_bin(make_interval(secs => $2), now(), timestamptz '2001-01-01')`,
    [keyOf(rule, subject), rule.seconds],
  );
  return { allowed: (row?.count ?? 0) < rule.limit, retryAfterSeconds: Math.max(1, row?.rest ?? 1) };
}
