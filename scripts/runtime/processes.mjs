import { readFileSync } from "node:fs";

export const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * @param {number} pid
 * @returns {boolean} whether such a process exists (also one of another user)
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * What tells a process from a later one with the same id: its start time, in clock ticks since boot.
 * Empty where the system has no /proc; then the id alone decides.
 * @param {number} pid
 */
export function startMark(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

/**
 * @param {number} pid
 * @returns {string | undefined} the program's short name; nothing where the system does not tell
 */
export function programName(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return undefined;
  }
}
