import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { root } from "../runtime/paths.mjs";

/** A run that ended badly counts as a failure even when no test did: a file that did not load, a report never written. */
const honest = (/** @type {import("./verify.mjs").Tally} */ tally, /** @type {number} */ code) =>
  code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;

/** @param {string} report @param {number} code of the run @returns {import("./verify.mjs").Tally} */
export function tallyVitest(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const unloaded = testResults.filter((/** @type {any} */ file) => file.status === "failed" && file.assertionResults.length === 0).length;
  const failures = testResults.flatMap((/** @type {any} */ { name, message, assertionResults }) => {
    const failed = assertionResults.filter((/** @type {any} */ each) => each.status === "failed");
    const at = path.relative(root, name);
    if (failed.length === 0) return message ? [`${at}: ${firstLine(message)}`] : [];
    return failed.map((/** @type {any} */ each) => `${at}: ${each.fullName}: ${firstLine(each.failureMessages[0])}`);
  });
  return honest({ passed: numPassedTests, failed: numFailedTests + unloaded, skipped: numPendingTests + numTodoTests, failures }, code);
}

const firstLine = (/** @type {string | undefined} */ message) =>
  stripVTControlCharacters(message ?? "")
    .trim()
    .split("\n", 1)[0];

/** @param {string} report @param {number} code of the run @returns {import("./verify.mjs").Tally} */
export function tallyPlaywright(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats, suites } = JSON.parse(readFileSync(report, "utf8"));
  const failures = suites.flatMap(failedSpecs);
  return honest({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped, failures }, code);
}

/** @param {any} suite @returns {string[]} */
const failedSpecs = (suite) => [
  ...(suite.suites ?? []).flatMap(failedSpecs),
  ...(suite.specs ?? [])
    .filter((/** @type {any} */ spec) => !spec.ok)
    .map((/** @type {any} */ spec) => {
      const error = spec.tests.flatMap((/** @type {any} */ test) => test.results).find((/** @type {any} */ result) => result.error)?.error;
      return `e2e/${spec.file}:${spec.line}: ${spec.title}: ${firstLine(error?.message)}`;
    }),
];
