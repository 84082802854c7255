import type pg from "pg";
import { hashPassword } from "@/lib/access/password";
import { instantInBangkok } from "@/lib/core/fiscal-calendar";
import { renewAllRollups } from "@/lib/performance/rollup/renew-rollup";
import { addAccounts, demoPassword } from "./accounts";
import { removeDemo } from "./clear";
import { type Clock, clockAt } from "./clock";
import { copySink } from "./copy-sink";
import { fillTargets } from "./demo-targets";
import { addDemoEvidence } from "./evidence";
import { type Extent, generate } from "./generate";
import { openRounds } from "./rounds";
import { demoSettings } from "./settings";
import { type Table, tableNames } from "./tables";
import { restTriggers, wakeTriggers } from "./triggers";
import { findBreaches } from "./verify";

export type DemoLoad = Extent & {
  /** The day the demonstration takes for today, "YYYY-MM-DD". */
  readonly today: string;
};

export type DemoLoaded = {
  readonly rows: Readonly<Record<Table, number>>;
  readonly rollupRows: number;
  readonly accounts: number;
  readonly openRound: { readonly year: number; readonly month: number };
  /** The same parameters give the same digest (passwords apart: a hash is salted). */
  readonly digest: string;
};

/** A unit's year that holds a real plan: the demonstration never mixes with it. */
export type Occupied = { readonly areaId: string; readonly fiscalYear: number };

export async function occupiedBy(client: pg.ClientBase, extent: Extent): Promise<Occupied[]> {
  const { rows } = await client.query<Occupied>(
    `select area_id as "areaId", fiscal_year as "fiscalYear" from plan
    where not is_demo and area_id = any($1::text[]) and fiscal_year = any($2::int[]) order by fiscal_year, area_id`,
    [extent.unitIds, extent.years],
  );
  return rows;
}

/**
 * Puts the demonstration into the base, in place of an earlier one, in one transaction with its roll-ups and its entry in
 * each unit's audit chain. The base must have the official lists, and no real plan where a demonstration one would go
 * (`occupiedBy`). Throws, and changes nothing, when the made rows would break a rule of the base.
 */
export async function loadDemo(client: pg.Client | pg.PoolClient, load: DemoLoad): Promise<DemoLoaded> {
  const passwordHash = await hashPassword(demoPassword);
  await client.query("begin");
  try {
    await removeDemo(client);
    const loaded = await write(client, load, passwordHash);
    await client.query("commit");
    return loaded;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function write(client: pg.Client | pg.PoolClient, load: DemoLoad, passwordHash: string): Promise<DemoLoaded> {
  const clock = clockAt(load.today);
  const rested = await restTriggers(client);
  const roundAt = await openRounds(client, clock, load.years);
  const sink = copySink(client);
  const kept = await client.query<{ username: string }>("update position set is_active = true where is_demo returning username");
  const accounts = addAccounts(sink, passwordHash, new Set(kept.rows.map(({ username }) => username)));
  await generate(sink, load, { clock, settings: demoSettings(), roundAt }, () => sink.flush(false));
  await sink.flush(true);
  await wakeTriggers(client, rested);
  const breaches = await findBreaches(client, tableNames);
  if (breaches.length > 0) throw new Error(`the demonstration breaks rules of the base: ${JSON.stringify(breaches)}`);
  await fillTargets(client);
  // The planner knows nothing yet of rows written in this transaction, and the roll-up joins all of them.
  await client.query(`analyze ${tableNames.join(", ")}`);
  const rollupRows = await renewAllRollups(client);
  await client.query("analyze unit_month_rollup");
  await addDemoEvidence(client);
  await tellAudit(client, load, clock);
  return { rows: { ...sink.counts() }, rollupRows, accounts, openRound: clock.open, digest: sink.digest() };
}

/** One entry in each unit's chain, so that the trail itself says that what follows is made. */
async function tellAudit(client: pg.ClientBase, load: DemoLoad, clock: Clock): Promise<void> {
  await client.query(
    `insert into audit_entry (chain_key, request_id, action, entity, entity_id, area_id, after)
    select unit, 'demo', 'demo.loaded', 'plan', unit, unit, $2::jsonb from unnest($1::text[]) as listed (unit) order by unit`,
    [
      load.unitIds,
      JSON.stringify({
        years: load.years,
        scale: load.scale,
        today: instantInBangkok(load.today, "00:00").toISOString(),
        openRound: clock.open,
      }),
    ],
  );
}

/** Takes the demonstration out again; returns how many plans were removed. */
export async function clearDemo(client: pg.ClientBase): Promise<number> {
  await client.query("begin");
  try {
    const removed = await removeDemo(client);
    await client.query("commit");
    return removed;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
