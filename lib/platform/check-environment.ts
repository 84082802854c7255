import "server-only";
import { env } from "./env";

/**
 * Ends the process with the names of what is missing in its environment. A throw at this point would leave a server
 * that answers 500 to everything.
 */
export function checkEnvironment(): void {
  try {
    env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
