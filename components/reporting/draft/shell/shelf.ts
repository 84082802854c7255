import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { KeptProject } from "../state/kept-project";
import { shelfName } from "./shelf-name";

type Step = (kept: KeptProject | null) => KeptProject | null;

/**
 * Where typed cells are kept in this browser. `change` is atomic over all tabs: it reads, applies and writes in one step, and
 * answers what stands afterwards (null: nothing is kept under that key).
 */
export interface Shelf {
  change(key: string, step: Step): Promise<KeptProject | null>;
  /** All months kept for a position. */
  all(positionId: string): Promise<KeptProject[]>;
  /** False when the browser offers no store or refused to write: then only this page remembers. */
  isKept(): boolean;
}

interface Drafts extends DBSchema {
  kept: { key: string; value: KeptProject; indexes: { position: string } };
}

/** IndexedDB, with memory behind it for a browser that has none or lets nothing be written (private windows, a full disk). */
export function openShelf(): Shelf {
  const memory = new Map<string, KeptProject>();
  let kept = true;
  let opened: Promise<IDBPDatabase<Drafts> | null> | null = null;
  const database = (): Promise<IDBPDatabase<Drafts> | null> => {
    opened ??= openDB<Drafts>(shelfName, 1, {
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
  const changeInMemory = (key: string, step: Step): KeptProject | null => {
    const after = step(memory.get(key) ?? null);
    if (after) memory.set(key, after);
    else memory.delete(key);
    return after;
  };
  /** Applies steps in order and writes once; each is answered with what stood after it. */
  const write = async (key: string, steps: readonly Step[]): Promise<readonly (KeptProject | null)[]> => {
    const db = await database();
    if (!db) throw new Error("no store");
    const transaction = db.transaction("kept", "readwrite", { durability: "strict" });
    const before = memory.get(key) ?? (await transaction.store.get(key)) ?? null;
    let after = before;
    const stood = steps.map((step) => {
      after = step(after);
      return after;
    });
    const writing = after ? (after === before ? null : transaction.store.put(after)) : transaction.store.delete(key);
    transaction.commit();
    await Promise.all([writing, transaction.done]);
    memory.delete(key);
    return stood;
  };
  const waiting = new Map<string, { step: Step; settle: (record: KeptProject | null) => void }[]>();
  /** A disk takes longer to be sure than fingers take to the next key: what comes meanwhile goes together. */
  const flush = async (key: string): Promise<void> => {
    for (let taken = waiting.get(key) ?? []; taken.length > 0; taken = waiting.get(key) ?? []) {
      waiting.set(key, []);
      const steps = taken.map(({ step }) => step);
      const stood = await write(key, steps).then(
        (records) => {
          kept = true;
          return records;
        },
        () => {
          kept = false;
          return steps.map((step) => changeInMemory(key, step));
        },
      );
      for (const [index, { settle }] of taken.entries()) settle(stood[index] ?? null);
    }
    waiting.delete(key);
  };
  return {
    change: (key, step) =>
      new Promise((settle) => {
        const queue = waiting.get(key);
        if (queue) {
          queue.push({ step, settle });
          return;
        }
        waiting.set(key, [{ step, settle }]);
        void flush(key);
      }),
    async all(positionId) {
      const db = await database();
      const stored = db ? await db.getAllFromIndex("kept", "position", positionId).catch(() => []) : [];
      const typed = [...memory.values()].filter((record) => record.positionId === positionId);
      return [...stored.filter(({ key }) => !memory.has(key)), ...typed];
    },
    isKept: () => kept,
  };
}
