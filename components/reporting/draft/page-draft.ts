import { type FigureField, figureFields, type GridLine, type LineDraft, previousAsTyped } from "../grid/grid-line";
import type { CellChoice, CellEdit, CellName, DraftProject, DraftStore, SubmitAnswer, SyncState } from "./draft-store";
import { createLineCache } from "./line-cache";
import { OpenMonths } from "./open-months";
import { watchPage } from "./page-watch";
import type { Courier } from "./shell/courier";
import { newKey } from "./shell/new-key";
import { cellKey, isFigure, reasonCodeOf } from "./state/cell-text";
import { type KeptProject, keptKey } from "./state/kept-project";
import { lineView } from "./state/line-view";
import { keptIfSame } from "./state/same-data";
import { cellsOfLine, stepOf } from "./state/step-of";
import { bringBack, noSteps, pushStep, type Step, type Typed, takeBack } from "./state/steps";
import { askSubmission } from "./state/submission";
import { choicesOf, syncStateOf } from "./state/sync-state";
import { dropPending, settleCell, typeCells } from "./state/typing";
import { sendAndAnswer } from "./submit-answer";

/** Typing rests this long before it is sent. */
const pauseMs = 1_200;
/** Another's change is marked so long (DESIGN: live updates). */
const markedMs = 4_000;

/** What is said about the page as a whole; each part is the same object until it says something else. */
type Told = {
  readonly safety: { readonly sync: SyncState; readonly isKept: boolean; readonly queued: number };
  readonly choices: readonly CellChoice[];
};

/** The draft store of one page. Nothing of the browser is touched before somebody subscribes: it is made while rendering, too. */
export class PageDraft implements DraftStore {
  private readonly listeners = new Set<() => void>();
  private readonly lines = createLineCache();
  private readonly places: ReadonlyMap<string, { readonly line: GridLine; readonly key: string }>;
  private readonly months: OpenMonths;
  private readonly typing = { touched: new Set<string>(), spelled: new Map<string, string>() };
  private steps = noSteps;
  private told: Told | undefined;
  private isTold = false;
  private marked: readonly string[] = [];
  private markTimer: ReturnType<typeof setTimeout> | undefined;
  private courier: Courier | null = null;
  private stopWatching: (() => void) | null = null;

  constructor(
    projects: readonly DraftProject[],
    positionId: string,
    private readonly findCourier: () => Courier,
  ) {
    this.months = new OpenMonths(projects, positionId, (record) => this.adopted(record));
    const places = projects.flatMap(({ projectId, month, lines }) =>
      lines.map((line) => [line.activityId, { line, key: keptKey(positionId, projectId, month) }] as const),
    );
    this.places = new Map(places);
    for (const record of this.months.all()) this.renew(record);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.start();
    return () => this.listeners.delete(listener);
  };

  line = (activityId: string): LineDraft => {
    const known = this.lines.get(activityId);
    if (!known) throw new RangeError(`No line of this page: ${activityId}`);
    return known;
  };

  gridLine = (activityId: string): GridLine | undefined => this.places.get(activityId)?.line;
  sync = (): SyncState => this.state().safety.sync;
  choices = (): readonly CellChoice[] => this.state().choices;
  unsent = (): readonly CellEdit[] =>
    this.months.all().flatMap(({ pending }) => pending.map(({ activityId, field, value }) => ({ activityId, field, value })));
  isArrived = ({ activityId, field }: CellName): boolean => this.marked.length > 0 && this.marked.includes(cellKey({ activityId, field }));
  isKept = (): boolean => this.courier?.isKept() ?? true;
  queued = (): number => this.months.all().filter(({ submission }) => submission !== null).length;
  isQueued = (projectId: string): boolean => (this.months.of(projectId)?.submission ?? null) !== null;

  edit(edits: readonly CellEdit[]): void {
    const known = edits.filter(({ activityId }) => this.places.has(activityId));
    if (known.length === 0) return;
    const step = stepOf(known, this.line, this.typing.touched);
    this.steps = pushStep(this.steps, step);
    this.apply(step, "after");
  }

  sameAsLast(activityIds: readonly string[], field?: FigureField): void {
    const edits = activityIds.flatMap((activityId): CellEdit[] => {
      const place = this.places.get(activityId);
      const previous = place ? previousAsTyped(place.line) : null;
      return previous ? (field ? [field] : figureFields).map((name) => ({ activityId, field: name, value: previous[name] })) : [];
    });
    this.edit(edits);
  }

  undo(): readonly CellEdit[] | null {
    const taken = takeBack(this.steps);
    if (!taken) return null;
    this.steps = taken.steps;
    return this.apply(taken.step, "before");
  }

  redo(): readonly CellEdit[] | null {
    const brought = bringBack(this.steps);
    if (!brought) return null;
    this.steps = brought.steps;
    return this.apply(brought.step, "after");
  }

  settle(choice: CellChoice, take: "mine" | "theirs"): void {
    const key = this.places.get(choice.activityId)?.key;
    if (take === "theirs") this.typing.spelled.delete(cellKey(choice));
    if (key) this.write(key, (record) => settleCell(record, choice, take), 0);
  }

  async saveNow(): Promise<void> {
    for (const { key } of this.months.all()) {
      await this.months.change(this.courier, key, (record) => (record.refusal ? { ...record, refusal: null } : record));
      await this.courier?.send(key);
    }
  }

  async submit(projectId: string): Promise<SubmitAnswer> {
    const record = this.months.of(projectId);
    if (!record || !this.courier) throw new RangeError(`No open project of this page: ${projectId}`);
    const asked = this.months.change(this.courier, record.key, this.asking());
    this.say();
    await asked;
    return sendAndAnswer(this.courier, record.key);
  }

  discard(): void {
    this.typing.spelled.clear();
    this.typing.touched.clear();
    this.steps = noSteps;
    for (const { key } of this.months.all()) this.write(key, dropPending, 0);
  }

  dispose(): void {
    this.stopWatching?.();
    clearTimeout(this.markTimer);
    this.stopWatching = null;
  }

  private start(): void {
    if (this.stopWatching || typeof window === "undefined") return;
    this.courier = this.findCourier();
    this.stopWatching = watchPage(this.courier, this.months, {
      changed: () => this.say(),
      sent: (key) => this.months.sent(key),
    });
  }

  /** Asks for a month to be sent with every cell as it stands then, carried figures included. */
  private asking(): (record: KeptProject) => KeptProject {
    const [key, now] = [newKey(), new Date().toISOString()];
    return (record) => {
      const project = this.months.projects.get(record.key);
      const lines = (project?.lines ?? []).map((line) => {
        const view = lineView(line, record, this.typing);
        return { activityId: line.activityId, cells: cellsOfLine(view), carried: view.carried };
      });
      return askSubmission(record, lines, () => key, now);
    };
  }

  private apply(step: Step, to: "before" | "after"): readonly CellEdit[] {
    const { touched, spelled } = this.typing;
    const edits = step.cells.map(({ before, ...edit }): Typed => (to === "before" ? { ...edit, value: before } : edit));
    for (const id of step.touched) {
      if (to === "after") touched.add(id);
      else touched.delete(id);
    }
    for (const edit of edits) spelled.set(cellKey(edit), edit.value);
    const now = new Date().toISOString();
    for (const key of new Set(edits.flatMap(({ activityId }) => this.places.get(activityId)?.key ?? []))) {
      const own = edits.filter(({ activityId }) => this.places.get(activityId)?.key === key);
      const asking = this.asking();
      const type = (record: KeptProject): KeptProject =>
        record.submission ? asking(typeCells(record, own, now)) : typeCells(record, own, now);
      this.write(key, type, pauseMs, new Set(own.map(({ activityId }) => activityId)));
    }
    return edits.map((edit) => ({ activityId: edit.activityId, field: edit.field, value: this.shown(edit) }));
  }

  private shown({ activityId, field, value }: CellEdit): string {
    const line = this.line(activityId);
    const code = reasonCodeOf(field);
    if (code !== null) return line.warningReasons[code] ?? "";
    return isFigure(field) ? line[field as FigureField] : value;
  }

  /** Shown at once, written at once, sent after a pause. */
  private write(key: string, step: (record: KeptProject) => KeptProject, afterMs: number, ids?: ReadonlySet<string>): void {
    const writing = this.months.change(this.courier, key, step);
    const record = this.months.get(key);
    if (record) this.renew(record, ids);
    this.say();
    void writing.then(() => this.courier?.nudge(key, afterMs));
  }

  /** Somebody else's figures came, or another tab's, or the kept ones at the opening. */
  private adopted(record: KeptProject): void {
    const changed = this.renew(record);
    if (changed.length > 0) {
      this.marked = changed;
      clearTimeout(this.markTimer);
      this.markTimer = setTimeout(() => {
        this.marked = [];
        this.say();
      }, markedMs);
    }
    this.say();
  }

  private renew(record: KeptProject, ids?: ReadonlySet<string>): readonly string[] {
    const lines = this.months.projects.get(record.key)?.lines ?? [];
    return this.lines.renew(ids ? lines.filter(({ activityId }) => ids.has(activityId)) : lines, record, this.typing);
  }

  private state(): Told {
    if (this.told && this.isTold) return this.told;
    const records = this.months.all();
    const sync = syncStateOf(records, this.courier?.connection() ?? { kind: "fine", sending: false });
    this.told = {
      safety: keptIfSame(this.told?.safety, { sync, isKept: this.isKept(), queued: this.queued() }),
      choices: keptIfSame(this.told?.choices, choicesOf(records)),
    };
    this.isTold = true;
    return this.told;
  }

  private say(): void {
    this.isTold = false;
    for (const listener of this.listeners) listener();
  }
}
