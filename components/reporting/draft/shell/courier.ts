import { hasWork, type KeptProject } from "../state/kept-project";
import { prepare } from "../state/next-job";
import { retryDelayMs } from "../state/retry";
import type { Connection } from "../state/sync-state";
import { type Delivery, deliver, refresh } from "./deliver";
import { newKey } from "./new-key";
import type { Shelf } from "./shelf";
import { inTurn, type TabMessage, type Tabs } from "./tabs";
import type { Wire } from "./wire";

export type News =
  | { readonly kind: "changed"; readonly key: string; readonly record: KeptProject | null }
  | { readonly kind: "connection" }
  /** `awaited`: a page waits for this very answer. `elsewhere`: another tab sent it. */
  | {
      readonly kind: "submitted";
      readonly key: string;
      readonly receiptNo: string;
      readonly awaited: boolean;
      readonly elsewhere: boolean;
    };

type Step = (kept: KeptProject | null) => KeptProject | null;
export type Parts = { readonly positionId: string; readonly shelf: Shelf; readonly wire: Wire; readonly tabs: Tabs };

/** Another tab that typed sends by itself; when it is gone, this one does. */
const standInMs = 4_000;

/**
 * Carries what is kept to the server: after a pause in typing, and again with growing pauses while there is no way through.
 * One per tab and position; it sends every month kept for the position, also those of pages that are closed.
 */
export class Courier {
  private readonly listeners = new Set<(news: News) => void>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly busy = new Map<string, Promise<Delivery>>();
  /** Months whose sending a page is waiting for. */
  readonly awaited = new Set<string>();
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private retrying: Promise<void> | null = null;
  private attempt = 0;
  private trouble: Exclude<Connection, { kind: "fine" }> | null = null;
  private state: Connection = { kind: "fine", sending: false };
  private readonly stopListening: () => void;

  constructor(private readonly parts: Parts) {
    this.stopListening = parts.tabs.listen((message) => this.heed(message));
  }

  /** What another tab said of the position's kept months. */
  heed(message: TabMessage): void {
    if (message.kind === "submitted") this.tell({ ...message, awaited: this.awaited.has(message.key), elsewhere: true });
    if (message.kind !== "changed") return;
    void this.change(message.key, (kept) => kept, { quiet: true }).then((record) => {
      if (record && hasWork(record)) {
        if (!this.trouble) this.nudge(message.key, standInMs);
      } else if (this.trouble && navigator.onLine) this.clear();
    });
  }

  listen(hear: (news: News) => void): () => void {
    this.listeners.add(hear);
    return () => this.listeners.delete(hear);
  }

  connection(): Connection {
    return this.state;
  }

  isKept(): boolean {
    return this.parts.shelf.isKept();
  }

  keptMonths(): Promise<KeptProject[]> {
    return this.parts.shelf.all(this.parts.positionId);
  }

  /** What was stored long ago and holds nothing unsent need not stay in the browser. */
  async dropOld(before: string): Promise<void> {
    for (const record of await this.keptMonths()) {
      if (record.keptAt < before) await this.change(record.key, (kept) => (kept && (hasWork(kept) || kept.keptAt >= before) ? kept : null));
    }
  }

  /** Changes what is kept and tells this tab and the others. `quiet`: only reads on another tab's word. */
  async change(key: string, step: Step, { quiet = false } = {}): Promise<KeptProject | null> {
    let changed = false;
    const record = await this.parts.shelf.change(key, (kept) => {
      const next = step(kept);
      changed = next !== kept;
      return next;
    });
    if (changed || quiet) this.tell({ kind: "changed", key, record });
    if (changed) this.parts.tabs.say({ kind: "changed", key });
    return record;
  }

  /** Sends this month once nothing was typed for a while. With no way through, the next attempt takes it along. */
  nudge(key: string, afterMs: number): void {
    if (this.trouble) {
      if (this.trouble.kind === "offline" && !this.retryTimer) this.planRetry(null);
      return;
    }
    clearTimeout(this.timers.get(key));
    const send = (): void => {
      this.timers.delete(key);
      void this.send(key);
    };
    this.timers.set(key, setTimeout(send, afterMs));
  }

  /** Sends this month now; a sending under way is waited for first, because it may have left without the latest cells. */
  async send(key: string): Promise<Delivery> {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    await this.busy.get(key);
    const sending = inTurn(key, () =>
      deliver(
        (step) => this.change(key, step),
        this.parts.wire,
        () => new Date().toISOString(),
      ),
    );
    this.busy.set(key, sending);
    this.settle();
    const delivery = await sending.finally(() => this.busy.delete(key));
    this.heard(delivery, key);
    return delivery;
  }

  /** Sends everything kept for this position. */
  async sendAll(): Promise<readonly Delivery[]> {
    const deliveries: Delivery[] = [];
    for (const record of await this.keptMonths()) if (hasWork(record)) deliveries.push(await this.send(record.key));
    return deliveries;
  }

  /** The page goes now: a last request that may outlive it. Sent twice it counts once, because each cell states what it was typed over. */
  sendWhileLeaving(record: KeptProject): void {
    const { batch } = prepare(record, newKey, new Date().toISOString());
    if (batch && !record.batch) void this.parts.wire.saveCells(record, batch);
  }

  /** How many typed cells are unsent, and how many reports wait to be sent. */
  async unsent(): Promise<{ readonly cells: number; readonly queued: number }> {
    const kept = await this.keptMonths();
    return {
      cells: kept.reduce((sum, { pending }) => sum + pending.length, 0),
      queued: kept.filter(({ submission }) => submission !== null).length,
    };
  }

  /** Takes what is kept out of the browser, all of it or all but what has work left. */
  async forget(what: "all" | "sent"): Promise<void> {
    for (const { key } of await this.keptMonths()) {
      await this.change(key, (kept) => (kept && what === "sent" && hasWork(kept) ? kept : null));
    }
  }

  async refresh(record: Pick<KeptProject, "key" | "positionId" | "projectId" | "month">): Promise<void> {
    await refresh((step) => this.change(record.key, step), this.parts.wire, record);
  }

  /** The line may be back: try at once. */
  retryNow(): Promise<void> {
    this.retrying ??= this.retryAll().finally(() => {
      this.retrying = null;
    });
    return this.retrying;
  }

  private async retryAll(): Promise<void> {
    this.stopRetry();
    const work = (await this.keptMonths()).filter(hasWork);
    for (const { key } of work) if ((await this.send(key)).kind === "retry") return;
    if (this.trouble?.kind !== "offline") return;
    if (navigator.onLine) this.clear();
    else this.lost(null);
  }

  /** The browser itself says there is no line. */
  lineLost(): void {
    if (!this.trouble) this.planRetry(null);
  }

  stop(): void {
    this.stopListening();
    this.stopRetry();
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.listeners.clear();
  }

  private heard(delivery: Delivery, key: string): void {
    if (delivery.kind === "retry") this.planRetry(delivery.afterSeconds);
    else if (delivery.kind === "signed_out") this.trouble = { kind: "signed_out", since: this.trouble?.since ?? new Date().toISOString() };
    else if (delivery.kind === "submitted" || delivery.reached) this.clear();
    if (delivery.kind === "submitted") {
      const said = { kind: "submitted", key, receiptNo: delivery.receiptNo } as const;
      this.tell({ ...said, awaited: this.awaited.has(key), elsewhere: false });
      this.parts.tabs.say(said);
      // What was typed after it had left is answered by itself.
      this.nudge(key, 0);
    }
    this.settle();
  }

  private clear(): void {
    this.attempt = 0;
    this.trouble = null;
    this.stopRetry();
    this.settle();
  }

  private planRetry(afterSeconds: number | null): void {
    this.stopRetry();
    const wait = retryDelayMs(this.attempt++, Math.random(), afterSeconds);
    this.retryTimer = setTimeout(() => {
      this.retryTimer = undefined;
      void this.retryNow();
    }, wait);
    this.lost(new Date(Date.now() + wait).toISOString());
  }

  private lost(retryAt: string | null): void {
    this.trouble = { kind: "offline", since: this.trouble?.since ?? new Date().toISOString(), retryAt };
    this.settle();
  }

  private stopRetry(): void {
    clearTimeout(this.retryTimer);
    this.retryTimer = undefined;
  }

  private settle(): void {
    this.state = this.trouble ?? { kind: "fine", sending: this.busy.size > 0 };
    this.tell({ kind: "connection" });
  }

  private tell(news: News): void {
    for (const hear of this.listeners) hear(news);
  }
}
