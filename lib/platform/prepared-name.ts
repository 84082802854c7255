import { createHash } from "node:crypto";

const names = new Map<string, string>();

/** The name a statement is prepared under: the same text has the same one in every process and on every connection. */
export function preparedName(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash("sha256").update(text).digest("hex").slice(0, 32);
  names.set(text, name);
  return name;
}
