import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { chromiumArguments, findChromium } from "./scripts/verify/chromium.mjs";

const port = Number(process.env.E2E_PORT ?? 3910);
const baseURL = `http://127.0.0.1:${port}`;

/** Journeys in a real browser, on the production build, over a base of demonstration data made anew for the run. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }], ["html", { outputFolder: "test-results/report", open: "never" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: "th-TH",
    timezoneId: "Asia/Bangkok",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findChromium(), args: chromiumArguments() },
  },
  webServer: {
    command: `node ${path.join("scripts", "verify", "e2e-server.mjs")} --port ${port}`,
    url: `${baseURL}/api/health`,
    reuseExistingServer: false,
    timeout: 420_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
  },
});
