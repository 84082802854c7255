import path from "node:path";
import { defineConfig } from "vitest/config";

const excluded = ["**/node_modules/**", "**/.next/**", "**/.data/**", "e2e/**"];

export default defineConfig({
  resolve: {
    alias: {
      "@": import.meta.dirname,
      // Throws outside React's server build; tests are the server.
      "server-only": path.join(import.meta.dirname, "node_modules/server-only/empty.js"),
    },
  },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    env: {
      TZ: "Asia/Bangkok",
      NEXTAUTH_SECRET: "only-for-tests-0123456789-0123456789",
      NEXTAUTH_URL: "http://127.0.0.1:3000",
    },
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "unit", include: ["**/*.test.{ts,tsx}"], exclude: excluded } },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["**/*.itest.ts"],
          exclude: [...excluded, "scripts/**"],
          globalSetup: ["lib/platform/testing/global-setup.ts"],
          setupFiles: ["lib/platform/testing/worker-database.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Starts and stops the real programs; apart, because they need neither the template nor its server.
        extends: true,
        test: {
          name: "runtime",
          include: ["scripts/**/*.itest.ts"],
          exclude: excluded,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
