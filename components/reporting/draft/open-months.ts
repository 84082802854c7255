import type { DraftProject } from "./draft-store";
import type { Courier } from "./shell/courier";
import { lineTextOf } from "./state/cell-text";
import { hasWork, type KeptProject, keptKey, newKept, type ServerLines } from "./state/kept-project";
import { isAsNew, rebase } from "./state/rebase";
import { isSameData } from "./state/same-data";
import { typeCells } from "./state/typing";

/** The stored lines a page was drawn with. */
const linesOfPage = ({ version, lockVersion, lines }: DraftProject): ServerLines => ({
  version: version ?? null,
  lockVersion,
  savedAt: null,
  lines: Object.fromEntries(lines.map((line) => [line.activityId, lineTextOf(line, line.typed)])),
});

/**
 * What is kept meets the page. A page from this browser's own store may be older than what was last heard from the server;
 * the newer of the two lies under what was typed. What the server refused at the last opening is tried once more.
 */
export function openKept(kept: KeptProject | null, fresh: KeptProject): KeptProject {
  if (!kept) return fresh;
  const savedAt = kept.server.savedAt;
  const record = isAsNew(fresh.server, kept.server) ? rebase(kept, { ...fresh.server, savedAt }) : kept;
  const opened = record.refusal?.of === "cells" ? { ...record, refusal: null } : record;
  // Typed while the page was still loading its script.
  return fresh.pending.length > 0 ? typeCells(opened, fresh.pending, fresh.keptAt) : opened;
}

/** The months of one page in memory, the kept ones laid under them as they arrive, and every change written through at once. */
export class OpenMonths {
  readonly projects: ReadonlyMap<string, DraftProject>;
  private readonly records = new Map<string, KeptProject>();
  private readonly writing = new Map<string, number>();

  constructor(
    projects: readonly DraftProject[],
    positionId: string,
    private readonly adopted: (record: KeptProject) => void,
  ) {
    this.projects = new Map(projects.map((project) => [keptKey(positionId, project.projectId, project.month), project]));
    const now = new Date().toISOString();
    for (const [key, project] of this.projects) {
      const { projectId, month } = project;
      this.records.set(key, newKept({ positionId, projectId, month }, linesOfPage(project), now));
    }
  }

  all(): readonly KeptProject[] {
    return [...this.records.values()];
  }

  get(key: string): KeptProject | undefined {
    return this.records.get(key);
  }

  of(projectId: string): KeptProject | undefined {
    return this.all().find((record) => record.projectId === projectId);
  }

  /** True while something typed is not known to be kept. */
  isWriting(): boolean {
    return [...this.writing.values()].some((count) => count > 0);
  }

  /** Finds what is kept and sends what is left of it; a page drawn from older lines is brought up to date. */
  async open(courier: Courier): Promise<void> {
    for (const [key, fresh] of [...this.records]) {
      let stale = false;
      const record = await courier.change(key, (kept) => {
        stale = kept !== null && !isAsNew(fresh.server, kept.server);
        return openKept(kept, fresh);
      });
      if (record) this.adopt(record);
      if (record && hasWork(record)) courier.nudge(key, 0);
      else if (stale && record) void courier.refresh(record);
    }
  }

  /** Shows the change at once and writes it; what comes back counts once nothing newer is being written. */
  async change(courier: Courier | null, key: string, step: (record: KeptProject) => KeptProject): Promise<void> {
    const before = this.records.get(key);
    if (!before) return;
    const after = step(before);
    this.records.set(key, after);
    if (!courier) return;
    this.writing.set(key, (this.writing.get(key) ?? 0) + 1);
    const kept = await courier.change(key, (stored) => step(stored ?? before));
    this.writing.set(key, (this.writing.get(key) ?? 1) - 1);
    if (kept) this.adopt(kept);
  }

  /** Takes what is kept as what stands, unless this page is about to write something newer. */
  adopt(record: KeptProject): void {
    const known = this.records.get(record.key);
    if (!known || (this.writing.get(record.key) ?? 0) > 0) return;
    // Nearly always what comes back is what was written: then nothing is looked at again.
    if (isSameData(known, record)) return;
    this.records.set(record.key, record);
    this.adopted(record);
  }

  /** The month was sent: the page shows it as it was sent until it is left. */
  sent(key: string): void {
    const record = this.records.get(key);
    if (record) this.records.set(key, { ...record, submission: null, refusal: null });
  }
}
