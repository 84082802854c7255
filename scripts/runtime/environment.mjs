import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataDir, root } from "./paths.mjs";

/** Values of the file .env, for what the environment itself does not set. Test servers ignore it. */
export function loadEnvironmentFile() {
  if (process.env.IGNORE_ENV_FILE === "1") return;
  const file = path.join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * The secrets of this installation: from the environment where set, otherwise made once and kept in DATA_DIR, so that
 * sign-ins and open forms survive a restart.
 * @returns {{ NEXTAUTH_SECRET: string, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string }}
 */
export function readSecrets() {
  const file = path.join(dataDir(), "secrets.json");
  if (!existsSync(file)) {
    mkdirSync(dataDir(), { recursive: true, mode: 0o700 });
    const made = {
      NEXTAUTH_SECRET: randomBytes(32).toString("base64url"),
      // AES-256: Next.js takes 32 bytes, base64.
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    };
    try {
      writeFileSync(file, `${JSON.stringify(made, undefined, 2)}\n`, { mode: 0o600, flag: "wx" });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
  const kept = JSON.parse(readFileSync(file, "utf8"));
  return {
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || kept.NEXTAUTH_SECRET,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || kept.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
  };
}

/**
 * What the application's programs find in their environment.
 * @param {{ url: string, demo?: boolean, address?: string, production?: boolean }} facts
 * @returns {NodeJS.ProcessEnv}
 */
export function programEnvironment({ url, demo = false, address, production = true }) {
  return {
    ...process.env,
    ...readSecrets(),
    DATABASE_URL: url,
    DEMO: demo ? "1" : "0",
    ...(address ? { NEXTAUTH_URL: process.env.NEXTAUTH_URL || address } : {}),
    NODE_ENV: production ? "production" : "development",
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1", // Prisma's version check
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
}
