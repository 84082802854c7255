import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { KeptProject } from "../state/kept-project";

/**
 * Where typed cells are kept in this browser. `change` is atomic over all tabs: it reads, applies and writes in one step, and
 * answers what stands afterwards (null: nothing is kept under that key).
 */
export interface Shelf {
  change(key: string, step: (kept: KeptProject | null) => KeptProject | null): Promise<KeptProject | null>;
  /** All months kept for a position. */
  all(positionId: string): Promise<KeptProject[]>;
  /** False when the browser offers no store or refused to write: then only this page remembers. */
  isKept(): boolean;
}

interface Drafts extends DBSchema {
  kept: { key: string; value: KeptProject; indexes: { position: string } };
}

const databaseName = "report-drafts";

/** IndexedDB, with memory behind it for a browser that has none or lets nothing be written (private windows, a full disk). */
export function openShelf(): Shelf {
  const memory = new Map<string, KeptProject>();
  let kept = true;
  let opened: Promise<IDBPDatabase<Drafts> | null> | null = null;
  const database = (): Promise<IDBPDatabase<Drafts> | null> => {
    opened ??= openDB<Drafts>(databaseName, 1, {
      upgrade: (db) => {
        db.createObjectStore("kept", { keyPath: "key" }).createIndex("position", "positionId");
      },
      // Another tab wants a newer layout, or the browser closed the store: open again on the next use.
      blocking: (_from, _to, event) => {
        (event.target as IDBDatabase | null)?.close();
        opened = null;
      },
      terminated: () => {
        opened = null;
      },
    }).catch(() => null);
    return opened;
  };
  const changeInMemory = (key: string, step: (before: KeptProject | null) => KeptProject | null): KeptProject | null => {
    const after = step(memory.get(key) ?? null);
    if (after) memory.set(key, after);
    else memory.delete(key);
    return after;
  };
  return {
    async change(key, step) {
      try {
        const db = await database();
        if (!db) throw new Error("no store");
        const transaction = db.transaction("kept", "readwrite", { durability: "strict" });
        const before = (await transaction.store.get(key)) ?? memory.get(key) ?? null;
        const after = step(before);
        if (after && after !== before) await transaction.store.put(after);
        if (!after && before) await transaction.store.delete(key);
        await transaction.done;
        memory.delete(key);
        kept = true;
        return after;
      } catch {
        kept = false;
        return changeInMemory(key, step);
      }
    },
    async all(positionId) {
      const db = await database();
      const stored = db ? await db.getAllFromIndex("kept", "position", positionId).catch(() => []) : [];
      const typed = [...memory.values()].filter((record) => record.positionId === positionId);
      return [...stored.filter(({ key }) => !memory.has(key)), ...typed];
    },
    isKept: () => kept,
  };
}
