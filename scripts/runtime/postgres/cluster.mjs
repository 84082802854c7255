import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort } from "../network.mjs";
import { isAlive, programName } from "../processes.mjs";

/**
 * @typedef {object} State
 * @property {string} password of the only role, `app`
 * @property {number} port preferred; another is taken when it is not free
 */

export const dataFolder = (/** @type {string} */ home) => path.join(home, "data");
const stateFile = (/** @type {string} */ home) => path.join(home, "state.json");

/** @param {string} home @returns {State} */
export const readState = (home) => JSON.parse(readFileSync(stateFile(home), "utf8"));

/** @param {string} home @param {State} state */
export const writeState = (home, state) => writeFileSync(stateFile(home), JSON.stringify(state), { mode: 0o600 });

/**
 * Makes the cluster once: scram over loopback only, a random password, Thai collation by ICU. The libc locale is
 * C.UTF-8, not C, under which pg_trgm sees no Thai letters.
 * @param {import("./account.mjs").Account} account
 */
export async function initialise(account) {
  const { home } = account;
  if (existsSync(path.join(dataFolder(home), "PG_VERSION")) && existsSync(stateFile(home))) return;
  // An interrupted first start leaves half a cluster and no state: nothing of worth is in it.
  if (existsSync(stateFile(home)))
    throw new Error(`${home} has its state but no data. Restore the data folder, or delete ${home} to begin anew.`);
  if (existsSync(path.join(dataFolder(home), "global", "pg_control")) && existsSync(path.join(home, "ready")))
    throw new Error(`${home} has data but its state.json, which holds the password, is gone. Restore it from the backup.`);
  rmSync(dataFolder(home), { recursive: true, force: true });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  account.own(home);
  const password = randomBytes(24).toString("base64url");
  const passwordFile = path.join(home, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  account.own(passwordFile);
  const locale = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  const { file, args, options } = account.command("initdb", [
    ...["-D", dataFolder(home), "-U", "app", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--encoding=UTF8"],
    ...[`--locale=${locale}`, "--locale-provider=icu", "--icu-locale=th-TH", "--no-instructions"],
  ]);
  const made = spawnSync(file, args, { ...options, encoding: "utf8" });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stderr || made.error?.message}`);
  writeState(home, { password, port: await freePort() });
  writeFileSync(path.join(home, "ready"), "");
}

/**
 * The server that runs on this cluster now, by its postmaster.pid (line 1 the process, line 4 the port). A file left by
 * a killed server whose number now belongs to another program would keep PostgreSQL from starting: it is removed.
 * @param {string} home
 * @returns {{ pid: number, port: number } | undefined}
 */
export function runningServer(home) {
  const file = path.join(dataFolder(home), "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid)) return undefined;
  const name = programName(pid);
  if (name !== undefined && name !== "postgres") {
    rmSync(file, { force: true });
    return undefined;
  }
  return { pid, port: Number(lines[3]) };
}
