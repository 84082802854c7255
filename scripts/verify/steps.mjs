import { rmSync } from "node:fs";
import path from "node:path";
import { buildApplication, generateClient } from "../runtime/build.mjs";
import { readDrift } from "../runtime/drift.mjs";
import { root } from "../runtime/paths.mjs";
import { runNode } from "../runtime/programs.mjs";
import { chromiumArguments, ensureChromium } from "./chromium.mjs";
import { tallyPlaywright, tallyVitest } from "./tally.mjs";

const bin = (/** @type {string[]} */ ...parts) => path.join("node_modules", ...parts);
const programs = {
  biome: bin("@biomejs", "biome", "bin", "biome"),
  tsc: bin("typescript", "bin", "tsc"),
  next: bin("next", "dist", "bin", "next"),
  knip: bin("knip", "bin", "knip.js"),
  vitest: bin("vitest", "vitest.mjs"),
  playwright: bin("@playwright", "test", "cli.js"),
};
const quietTelemetry = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", CI: process.env.CI ?? "1" };

/** @param {string[]} args of node @returns {Promise<{ passed: number, failed: number }>} */
async function check(args) {
  const { code } = await runNode(args, { env: quietTelemetry });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {string} name @param {string[]} projects */
async function vitest(name, projects) {
  await generateClient();
  const report = path.join(root, "test-results", `${name}.json`);
  rmSync(report, { force: true });
  const { code } = await runNode(
    [
      programs.vitest,
      "run",
      ...projects.map((project) => `--project=${project}`),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { env: quietTelemetry },
  );
  return tallyVitest(report, code);
}

/** @type {Record<string, () => Promise<import("./verify.mjs").Tally>>} */
export const steps = {
  lint: () => check([programs.biome, "check", "--error-on-warnings", "."]),

  types: async () => {
    await generateClient();
    const routes = await runNode([programs.next, "typegen"], { env: quietTelemetry, quiet: true });
    if (routes.code !== 0) {
      process.stderr.write(routes.output);
      return { passed: 0, failed: 1 };
    }
    return check([programs.tsc, "--noEmit"]);
  },

  unused: () => check([programs.knip]),

  drift: async () => {
    const sql = await readDrift();
    if (!sql) {
      process.stdout.write("The migrations say what prisma/schema.prisma says.\n");
      return { passed: 1, failed: 0 };
    }
    process.stderr.write(`prisma/schema.prisma says more than the migrations (npm run db:new-migration -- NAME):\n${sql}\n`);
    return { passed: 0, failed: 1 };
  },

  unit: () => vitest("unit", ["unit"]),
  integration: () => vitest("integration", ["integration"]),

  build: async () => {
    await generateClient();
    // Nothing at build time asks the database or signs anything; the values only have to be there.
    const env = { ...quietTelemetry, NODE_ENV: "production", DATABASE_URL: "postgresql://localhost/none", NEXTAUTH_SECRET: "-".repeat(32) };
    const built = await buildApplication(env);
    process.stdout.write(built ? "Built.\n" : "Up to date: nothing the build reads has changed.\n");
    return { passed: 1, failed: 0 };
  },

  runtime: () => vitest("runtime", ["runtime"]),

  e2e: async () => {
    const chromium = ensureChromium();
    process.stdout.write(`Browser: ${chromium} ${chromiumArguments().join(" ")}\n`);
    const report = path.join(root, "test-results", "e2e.json");
    rmSync(report, { force: true });
    const { code } = await runNode([programs.playwright, "test"], { env: { ...quietTelemetry, CHROMIUM_PATH: chromium } });
    return tallyPlaywright(report, code);
  },
};
