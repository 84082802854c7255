import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

/**
 * @param {string[]} sources files and folders under the root; those that do not exist are skipped
 * @param {(name: string) => boolean} [skip] by path relative to the root
 * @returns {string} changes when any of their contents or names does
 */
export function fingerprint(sources, skip = () => false) {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => filesOf(source, skip))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** @param {string} source @param {(name: string) => boolean} skip @returns {string[]} */
function filesOf(source, skip) {
  const at = path.join(root, source);
  if (skip(source) || !existsSync(at)) return [];
  if (statSync(at).isFile()) return [source];
  return readdirSync(at)
    .sort()
    .flatMap((name) => filesOf(path.join(source, name), skip));
}

/**
 * Makes something again only when its sources changed since it was last made.
 * @param {string} mark file that keeps the fingerprint
 * @param {string} current fingerprint
 * @param {boolean} exists whether the result is there
 * @param {() => Promise<void>} make
 * @returns {Promise<boolean>} whether it was made now
 */
export async function whenChanged(mark, current, exists, make) {
  if (exists && existsSync(mark) && readFileSync(mark, "utf8") === current) return false;
  rmSync(mark, { force: true }); // an interrupted run must not look finished
  await make();
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, current);
  return true;
}
