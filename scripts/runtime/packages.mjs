import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";
import { orThrow, run, runNode } from "./programs.mjs";

/**
 * Whether node_modules holds what package-lock.json asks for, by the list npm itself leaves there. Packages for other
 * platforms are never installed and not looked for.
 * @param {{ development?: boolean }} [options] whether the tools for tests are needed too
 */
export function packagesAreCurrent({ development = false } = {}) {
  const installed = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.entries(wanted).every(([name, entry]) => {
    if (!name || entry.optional || entry.devOptional || (entry.dev && !development)) return true;
    return present[name]?.version === entry.version;
  });
}

/** @param {{ development?: boolean }} [options] */
export async function installPackages({ development = false } = {}) {
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", ...(development ? ["--include=dev"] : [])];
  const npm = process.env.npm_execpath;
  // Under `npm start` npm tells where it is; a script of its own needs no shell and no PATH.
  const program = npm?.endsWith(".js") ? runNode([npm, ...args], { quiet: true }) : run("npm", args, { quiet: true });
  await orThrow("npm ci", program);
}
