import "server-only";

/**
 * One line of JSON per event on standard output, for the collector of the place of installation (kept ≥ 90 days there,
 * Computer Crime Act s. 26). Fields are ids, codes and numbers only: no names, no figures of a form, no tokens.
 */
type Fields = Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>;

export function log(level: "info" | "warn" | "error", event: string, fields: Fields = {}): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
}

/** A bug, with its stack; the person only gets the request id. */
export function logError(event: string, error: unknown, fields: Fields = {}): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log("error", event, { ...fields, error: stack });
}
