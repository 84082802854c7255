import { prepareBase } from "./base.mjs";
import { loadEnvironmentFile, programEnvironment } from "./environment.mjs";
import { openDatabase } from "./postgres/embedded.mjs";
import { runNode, signalPrograms, typescript } from "./programs.mjs";
import { onStop } from "./stop.mjs";

/**
 * Gives `work` a database at this version and ends its use afterwards, also after Ctrl-C: the program in front ends
 * first (the terminal signals it too), then the server stops if nobody else uses it.
 * @param {(database: import("./postgres/embedded.mjs").Database) => Promise<number>} work
 * @returns {Promise<number>} exit code
 */
export async function withDatabase(work) {
  loadEnvironmentFile();
  onStop(() => signalPrograms("SIGTERM"));
  let database;
  try {
    database = await openDatabase();
    return await work(database);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    await database?.release();
  }
}

/**
 * Runs scripts/commands/<verb>.ts.
 * @param {string} verb
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function runProgram(verb, args) {
  const program = [...typescript("scripts/runtime/run-command.ts"), verb, ...args];
  if (args.includes("--help") || args.includes("-h")) return (await runNode(program)).code;
  return withDatabase(async ({ url }) => {
    const { facts } = await prepareBase(url, { reference: "when-empty" });
    return (await runNode(program, { env: programEnvironment({ url, demo: facts.isDemo }) })).code;
  });
}
