import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

/**
 * Under which account the server runs, and where that account keeps its files.
 * @typedef {object} Account
 * @property {string} home where data, state and log live
 * @property {(program: string, args: string[]) => { file: string, args: string[], options: object }} command
 * @property {(file: string) => void} own gives a file to the account
 */

const namespace = ["--user", "--map-user=1000", "--map-group=1000"];

/**
 * PostgreSQL refuses to run as root. Root therefore starts it in a user namespace that shows it as another user (no
 * account to make, nothing to chown); where namespaces are forbidden, as in most containers, under the account
 * `postgres` or `nobody`, with its files in /var/tmp because the checkout may lie in a folder only root may enter.
 * @param {import("./binaries.mjs").Binaries} binaries
 * @param {string} home
 * @returns {Account}
 */
export function chooseAccount(binaries, home) {
  const program = (/** @type {string} */ name) => path.join(binaries.native, "bin", name);
  if (process.getuid?.() !== 0) {
    return { home, command: (name, args) => ({ file: program(name), args, options: {} }), own: () => {} };
  }
  if (process.env.PG_NO_NAMESPACE !== "1" && spawnSync("unshare", [...namespace, program("postgres"), "--version"]).status === 0) {
    return {
      home,
      command: (name, args) => ({ file: "unshare", args: [...namespace, program(name), ...args], options: {} }),
      own: () => {},
    };
  }
  return otherAccount(binaries, home);
}

/** @param {import("./binaries.mjs").Binaries} binaries @param {string} home @returns {Account} */
function otherAccount(binaries, home) {
  const { uid, gid } = systemAccount();
  const own = (/** @type {string} */ file) => chownSync(file, uid, gid);
  const shared = path.join("/var/tmp", `plan-monitor-${createHash("sha256").update(home).digest("hex").slice(0, 16)}`);
  mkdirSync(shared, { recursive: true, mode: 0o700 });
  const found = lstatSync(shared);
  // /var/tmp is writable by all: a folder someone else put there is not ours to use.
  if (!found.isDirectory() || (found.uid !== 0 && found.uid !== uid)) throw new Error(`${shared} belongs to someone else; remove it.`);
  own(shared);
  const native = path.join(shared, `postgresql-${binaries.version}`);
  if (!existsSync(native)) {
    const partial = `${native}.${process.pid}`;
    cpSync(binaries.native, partial, { recursive: true, verbatimSymlinks: true });
    rmSync(native, { recursive: true, force: true });
    renameSync(partial, native);
  }
  return {
    home: path.join(shared, "pg"),
    command: (name, args) => ({ file: path.join(native, "bin", name), args, options: { uid, gid, cwd: shared } }),
    own,
  };
}

/** @returns {{ uid: number, gid: number }} */
function systemAccount() {
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error("PostgreSQL refuses to run as root and this system has no account `postgres` or `nobody`. Run as a plain user.");
}
