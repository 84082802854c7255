import { programEnvironment } from "./environment.mjs";
import { fingerprint } from "./fingerprints.mjs";
import { migrate } from "./migrate.mjs";
import { runNode, typescript } from "./programs.mjs";

/**
 * @typedef {object} BaseFacts
 * @property {boolean} hasAreas the official lists are loaded
 * @property {boolean} hasPeople accounts exist
 * @property {boolean} isDemo the base holds demonstration data
 */

/** @param {string} url of a migrated database @returns {Promise<BaseFacts>} */
export async function readFacts(url) {
  const [facts] = await ask(
    url,
    `select exists (select from area) as "hasAreas", exists (select from person) as "hasPeople",
      exists (select from person where is_demo) as "isDemo"`,
  );
  return /** @type {BaseFacts} */ (facts);
}

/**
 * What the official lists in a base were loaded from: their files, and the day, because the calendar opens with it. Kept in the
 * base itself, beside the bookkeeping of migrations, so that a restored one tells its own.
 */
const mark = {
  table: `create table if not exists "_reference_load" (one boolean primary key default true check (one), loaded_from text not null)`,
  read: 'select loaded_from as "loadedFrom" from "_reference_load"',
  write: 'insert into "_reference_load" (loaded_from) values ($1) on conflict (one) do update set loaded_from = excluded.loaded_from',
};

function referenceSources() {
  const dayInBangkok = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  return `${fingerprint(["prisma/reference", "lib/core"], (name) => /\.i?test\.ts$/.test(name))} ${dayInBangkok}`;
}

/**
 * Brings a base to this version: migrations, then the official lists unless they were loaded from the same files today.
 * @param {string} url
 * @param {{ reference?: "always" | "when-empty", onApplied?: (name: string) => void }} [options]
 * @returns {Promise<{ applied: string[], facts: BaseFacts }>}
 */
export async function prepareBase(url, { reference = "always", onApplied } = {}) {
  const applied = await migrate(url, { onApplied });
  const facts = await readFacts(url);
  if (reference === "when-empty" && facts.hasAreas && applied.length === 0) return { applied, facts };
  const sources = referenceSources();
  const [known] = await ask(url, mark.table, mark.read);
  if (facts.hasAreas && applied.length === 0 && known?.loadedFrom === sources) return { applied, facts };
  const { code, output } = await runNode(typescript("scripts/runtime/load-reference.ts"), {
    env: programEnvironment({ url }),
    quiet: true,
  });
  if (code !== 0) throw new Error(`The official lists could not be loaded:\n${output.trim()}`);
  await ask(url, { text: mark.write, values: [sources] });
  return { applied, facts: { ...facts, hasAreas: true } };
}

/** @param {string} url @param {...(string | import("pg").QueryConfig)} statements @returns {Promise<Record<string, unknown>[]>} rows of the last */
async function ask(url, ...statements) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    /** @type {Record<string, unknown>[]} */
    let rows = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}
