import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive, pause, startMark } from "./processes.mjs";

/**
 * Several programs may use one embedded server (the application, a command beside it). Each leaves a lease named
 * after its process; the last one out stops the server. A lease whose process has died counts for nothing.
 */
const folder = (/** @type {string} */ home) => path.join(home, "leases");

const isHeld = (/** @type {string} */ file, /** @type {number} */ pid) => isAlive(pid) && readFileSync(file, "utf8") === startMark(pid);

/** @param {string} home */
export function takeLease(home) {
  mkdirSync(folder(home), { recursive: true, mode: 0o700 });
  writeFileSync(path.join(folder(home), String(process.pid)), startMark(process.pid));
}

/**
 * @param {string} home
 * @returns {boolean} whether nobody else holds one now
 */
export function giveUpLease(home) {
  rmSync(path.join(folder(home), String(process.pid)), { force: true });
  let last = true;
  for (const name of readdirSync(folder(home))) {
    const file = path.join(folder(home), name);
    if (isHeld(file, Number(name))) last = false;
    else rmSync(file, { force: true });
  }
  return last;
}

/**
 * Runs `work` while no other process does the same in this home. A lock left by a dead process is taken over.
 * @template T
 * @param {string} home
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(home, work) {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const lock = path.join(home, "lock");
  const mine = `${process.pid} ${startMark(process.pid)}`;
  const until = Date.now() + 120_000;
  for (;;) {
    try {
      writeFileSync(lock, mine, { flag: "wx" });
      break;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const [pid, mark] = readLock(lock);
      if (pid && (!isAlive(pid) || startMark(pid) !== mark)) rmSync(lock, { force: true });
      else if (Date.now() > until)
        throw new Error(`Another process has been starting the database for two minutes. If none is, delete ${lock}.`);
      else await pause(100);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock @returns {[number, string]} */
function readLock(lock) {
  try {
    const [pid = "", mark = ""] = readFileSync(lock, "utf8").split(" ");
    return [Number(pid), mark];
  } catch {
    return [0, ""]; // released between the two calls
  }
}
