import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { env } from "./env";

let known: string | null | undefined;

/** Names this build; null while developing, where files change under their names and nothing may be kept of them. */
export function buildVersion(): string | null {
  if (known !== undefined) return known;
  known = env().NODE_ENV === "production" ? idOfBuild() : null;
  return known;
}

function idOfBuild(): string | null {
  try {
    return readFileSync(path.join(process.cwd(), ".next", "BUILD_ID"), "utf8").trim() || null;
  } catch {
    return null;
  }
}
