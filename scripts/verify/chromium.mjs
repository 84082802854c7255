import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "../runtime/paths.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** @returns {string | undefined} a Chromium on this machine: CHROMIUM_PATH, the system's, or Playwright's own */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const installed = names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
  if (installed) return installed;
  const { chromium } = createRequire(import.meta.url)("@playwright/test");
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** Root has no sandbox; the rest keeps the browser from calling home. */
export const chromiumArguments = () => [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--disable-dev-shm-usage"],
];

/**
 * Gets a Chromium where none is: the system's package as root on Debian and its kin, otherwise Playwright's download.
 * @returns {string} where it is
 * @throws with what to do when neither worked
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const attempt = (/** @type {string} */ file, /** @type {string[]} */ args) =>
    spawnSync(file, args, { cwd: root, stdio: "inherit" }).status === 0;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get") && attempt("apt-get", ["update"]))
    attempt("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  if (!findChromium()) attempt(process.execPath, [path.join("node_modules", "@playwright", "test", "cli.js"), "install", "chromium"]);
  const now = findChromium();
  if (!now) throw new Error("No Chromium is here and none could be installed. Install one and set CHROMIUM_PATH to its program.");
  return now;
}
