import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { copyLine, type Sink, type Table, tableNames, tables } from "./tables";

/** Written when this much waits: large enough for COPY to be fast, small enough for any scale to fit in memory. */
const portion = 8_000_000;

export type CopySink = Sink & {
  /** Writes what waits, parents first; `only` when there is enough of it unless `all`. */
  readonly flush: (all: boolean) => Promise<void>;
  readonly counts: () => Readonly<Record<Table, number>>;
  /** Fingerprint of every row so far, table by table: the same for the same parameters. */
  readonly digest: () => string;
};

export function copySink(client: pg.Client | pg.PoolClient): CopySink {
  const waiting = new Map<Table, string[]>(tableNames.map((table) => [table, []]));
  const counts = Object.fromEntries(tableNames.map((table) => [table, 0])) as Record<Table, number>;
  const hashes = new Map(tableNames.map((table) => [table, createHash("sha256")]));
  let size = 0;
  const write = async (table: Table, lines: string[]): Promise<void> => {
    const columns = tables[table].join(", ");
    const text = lines.join("");
    if (table !== "credential") hashes.get(table)?.update(text);
    await pipeline(Readable.from([Buffer.from(text)]), client.query(copyFrom(`copy ${table} (${columns}) from stdin`)));
  };
  return {
    add: (table, row) => {
      const line = copyLine(table, row);
      waiting.get(table)?.push(line);
      counts[table] += 1;
      size += line.length;
    },
    flush: async (all) => {
      if (!all && size < portion) return;
      for (const [table, lines] of waiting) if (lines.length > 0) await write(table, lines.splice(0));
      size = 0;
    },
    counts: () => counts,
    digest: () => {
      const whole = createHash("sha256");
      for (const [table, hash] of hashes) whole.update(`${table} ${hash.copy().digest("hex")}\n`);
      return whole.digest("hex");
    },
  };
}
