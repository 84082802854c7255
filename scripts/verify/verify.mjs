import { parseArgs } from "node:util";
import { installPackages, packagesAreCurrent } from "../runtime/packages.mjs";
import { signalPrograms } from "../runtime/programs.mjs";
import { step } from "../runtime/steps.mjs";
import { onStop } from "../runtime/stop.mjs";

const names = ["lint", "types", "unused", "drift", "unit", "integration", "build", "runtime", "e2e"];
const help = `Usage: npm test [-- STEP...]

Steps, in order: ${names.join(", ")}. Without a name, all of them.
A check counts as one, tests count each. The last line is the sum; the exit code is 1 when anything failed.
`;

/** @typedef {{ passed: number, failed: number, skipped?: number, failures?: string[] }} Tally */

/** @param {string[]} args @returns {Promise<number>} exit code */
export async function verify(args) {
  let chosen;
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { help: { type: "boolean", short: "h" } } });
    if (values.help) {
      process.stdout.write(help);
      return 0;
    }
    chosen = positionals;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${help}`);
    return 2;
  }
  const unknown = chosen.find((name) => !names.includes(name));
  if (unknown) {
    process.stderr.write(`Unknown step: ${unknown}\n\n${help}`);
    return 2;
  }
  let stopped = false;
  onStop(() => {
    stopped = true;
    signalPrograms("SIGTERM");
  });
  if (!packagesAreCurrent({ development: true })) await step("Installing packages", () => installPackages({ development: true }));
  const { steps } = await import("./steps.mjs");
  const rows = [];
  for (const name of names.filter((each) => chosen.length === 0 || chosen.includes(each))) {
    if (stopped) break;
    process.stdout.write(`\n── ${name} ──\n`);
    const began = performance.now();
    /** @type {Tally} */
    let tally;
    try {
      tally = await steps[name]();
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
      tally = { passed: 0, failed: 1 };
    }
    rows.push({ name, ...tally, seconds: (performance.now() - began) / 1000 });
  }
  return summarise(rows, stopped);
}

/** @param {(Tally & { name: string, seconds: number })[]} rows @param {boolean} stopped */
function summarise(rows, stopped) {
  process.stdout.write("\n── summary ──\n");
  for (const { name, passed, failed, skipped = 0, seconds, failures = [] } of rows) {
    const words = [`${passed} passed`, ...(failed ? [`${failed} failed`] : []), ...(skipped ? [`${skipped} skipped`] : [])];
    process.stdout.write(`  ${failed ? "✗" : "✓"} ${name.padEnd(12)} ${words.join(", ").padEnd(26)} ${seconds.toFixed(1)} s\n`);
    for (const failure of failures) process.stdout.write(`      ${failure}\n`);
  }
  const passed = rows.reduce((sum, row) => sum + row.passed, 0);
  const failed = rows.reduce((sum, row) => sum + row.failed, 0) + (stopped ? 1 : 0);
  if (stopped) process.stdout.write("  stopped before the end\n");
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
