import { existsSync } from "node:fs";
import path from "node:path";
import { fingerprint, whenChanged } from "./fingerprints.mjs";
import { root } from "./paths.mjs";
import { orThrow, runNode } from "./programs.mjs";

const clientFolder = path.join("lib", "platform", "prisma-client");
const nextBin = path.join("node_modules", "next", "dist", "bin", "next");
const isTest = (/** @type {string} */ name) =>
  /\.(test|itest)\.tsx?$/.test(name) || name.startsWith(path.join("lib", "platform", "testing"));

/** Generates the Prisma client when the schema or Prisma itself changed. @returns {Promise<boolean>} whether it did */
export function generateClient() {
  const sources = ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"];
  return whenChanged(
    path.join(root, "node_modules", ".plan-monitor", "client"),
    fingerprint(sources),
    existsSync(path.join(root, clientFolder, "client.ts")),
    async () => {
      const env = {
        ...process.env,
        CHECKPOINT_DISABLE: "1",
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        // Never run by `generate`, which would download it all the same: any program that exists keeps it from that.
        PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY || process.execPath,
      };
      await orThrow(
        "prisma generate",
        runNode([path.join("node_modules", "prisma", "build", "index.js"), "generate"], { env, quiet: true }),
      );
    },
  );
}

/** Builds for production when anything the build reads changed. @param {NodeJS.ProcessEnv} env @returns {Promise<boolean>} whether it did */
export function buildApplication(env) {
  const sources = [
    ...["app", "components", "lib", "public", "prisma/schema.prisma", "proxy.ts", "instrumentation.ts"],
    ...["next.config.js", "scripts/runtime/compile-hints.mjs", "postcss.config.mjs", "tsconfig.json", "package.json", "package-lock.json"],
  ];
  return whenChanged(
    path.join(root, ".next", "source-fingerprint"),
    fingerprint(sources, (name) => isTest(name) || name === clientFolder),
    existsSync(path.join(root, ".next", "BUILD_ID")),
    async () => {
      await orThrow("next build", runNode([nextBin, "build"], { env, quiet: true }));
    },
  );
}

/**
 * Some 115 MB of a running server live; what sixteen large pages at once leave behind is taken away sooner when less room is promised:
 * 390 MB resident after such a load instead of 560, at the same speed. An installation may say otherwise in NODE_OPTIONS.
 */
export const memoryOptions = () =>
  /--max-(old-space|semi-space)-size/.test(process.env.NODE_OPTIONS ?? "") ? [] : ["--max-old-space-size=1024", "--max-semi-space-size=8"];

/** @param {"start" | "dev"} mode @param {{ host: string, port: number }} address @returns {string[]} arguments of node */
export const serverProgram = (mode, { host, port }) => [
  ...(mode === "start" ? memoryOptions() : []),
  `--import=./${path.posix.join("scripts", "runtime", "follow-parent.mjs")}`,
  ...[nextBin, mode, "-H", host, "-p", String(port)],
];
