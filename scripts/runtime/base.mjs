import { programEnvironment } from "./environment.mjs";
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
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`select exists (select from area) as "hasAreas", exists (select from person) as "hasPeople",
      exists (select from person where is_demo) as "isDemo"`);
    return rows[0];
  } finally {
    await client.end();
  }
}

/**
 * Brings a base to this version: migrations, then the official lists.
 * @param {string} url
 * @param {{ reference?: "always" | "when-empty", onApplied?: (name: string) => void }} [options]
 * @returns {Promise<{ applied: string[], facts: BaseFacts }>}
 */
export async function prepareBase(url, { reference = "always", onApplied } = {}) {
  const applied = await migrate(url, { onApplied });
  const facts = await readFacts(url);
  if (reference === "when-empty" && facts.hasAreas && applied.length === 0) return { applied, facts };
  const { code, output } = await runNode(typescript("scripts/runtime/load-reference.ts"), {
    env: programEnvironment({ url }),
    quiet: true,
  });
  if (code !== 0) throw new Error(`The official lists could not be loaded:\n${output.trim()}`);
  return { applied, facts: { ...facts, hasAreas: true } };
}
