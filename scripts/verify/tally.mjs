import { existsSync, readFileSync } from "node:fs";

/** A run that ended badly counts as a failure even when no test did: a file that did not load, a report never written. */
const honest = (/** @type {import("./verify.mjs").Tally} */ tally, /** @type {number} */ code) =>
  code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;

/** @param {string} report @param {number} code of the run @returns {import("./verify.mjs").Tally} */
export function tallyVitest(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const unloaded = testResults.filter((/** @type {any} */ file) => file.status === "failed" && file.assertionResults.length === 0).length;
  return honest({ passed: numPassedTests, failed: numFailedTests + unloaded, skipped: numPendingTests + numTodoTests }, code);
}

/** @param {string} report @param {number} code of the run @returns {import("./verify.mjs").Tally} */
export function tallyPlaywright(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(report, "utf8"));
  return honest({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }, code);
}
