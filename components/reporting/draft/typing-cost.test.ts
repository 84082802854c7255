import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDraftStore } from "./create-draft-store";
import type { CellEdit } from "./draft-store";
import { Courier } from "./shell/courier";
import { disputedCells, newKept, type PendingCell } from "./state/kept-project";
import { isSameData, keptIfSame } from "./state/same-data";
import { typeCells } from "./state/typing";
import { emptyLine, PretendServer, project } from "./testing/pretend-server";
import { PretendBrowser } from "./testing/pretend-shelf";

const lines = Array.from({ length: 200 }, (_, at) => emptyLine(`activity-${at}`, at + 1));
const block = lines.flatMap(({ activityId }): CellEdit[] =>
  (["physical", "committed", "disbursed"] as const).map((field) => ({ activityId, field, value: "12" })),
);
const typed = (value: string): CellEdit[] => [{ activityId: "activity-7", field: "physical", value }];

/** What a key costs in a grid of two hundred lines, counted: the work must not grow with what else was typed. */
describe("one key among six hundred pasted cells", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("window", new EventTarget());
    vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
    vi.stubGlobal("navigator", { onLine: true });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("makes its own line anew and no other, and says nothing about the page that was not so before", async () => {
    const [browser, server] = [new PretendBrowser(), new PretendServer()];
    const courier = new Courier({ positionId: "me", shelf: browser.shelf(), wire: server, tabs: browser.tab() });
    const store = createDraftStore([project(lines)], { positionId: "me", courier });
    let told = 0;
    const leave = store.subscribe(() => {
      told += 1;
    });
    await vi.advanceTimersByTimeAsync(0);
    store.edit(block);
    store.edit(typed("1"));
    await vi.advanceTimersByTimeAsync(0);
    const before = { lines: lines.map(({ activityId }) => store.line(activityId)), sync: store.sync(), choices: store.choices() };
    told = 0;
    store.edit(typed("1.5"));
    // Once at once, once when the browser's own store has it.
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toBe(2);
    expect(lines.filter(({ activityId }, at) => store.line(activityId) !== before.lines[at]).map(({ activityId }) => activityId)).toEqual([
      "activity-7",
    ]);
    expect(store.sync()).toBe(before.sync);
    expect(store.choices()).toBe(before.choices);
    leave();
    store.dispose();
    courier.stop();
  });

  it("looks each cell on its way up once, however many wait", () => {
    const record = typeCells(
      newKept({ positionId: "me", projectId: "project", month: 2 }, { version: null, lockVersion: null, savedAt: null, lines: {} }, ""),
      block,
      "",
    );
    let reads = 0;
    const cells = new Proxy<readonly PendingCell[]>(record.pending, {
      get: (of, key, receiver) => {
        if (typeof key === "string" && /^\d+$/.test(key)) reads += 1;
        return Reflect.get(of, key, receiver);
      },
    });
    const onItsWay = { ...record, batch: { idempotencyKey: "batch", lockVersion: null, cells } };
    expect(disputedCells(onItsWay)).toEqual([]);
    expect(disputedCells(typeCells(onItsWay, typed("13"), ""))).toEqual([]);
    expect(reads).toBeLessThanOrEqual(block.length);
  });
});

describe("plain data compared", () => {
  it("is the same by what it holds", () => {
    const record = { a: [1, { b: "x" }], c: null };
    expect(isSameData(record, structuredClone(record))).toBe(true);
    expect(isSameData(record, { ...record, c: undefined })).toBe(false);
    expect(isSameData({ a: undefined }, { b: undefined })).toBe(false);
    expect(isSameData([], {})).toBe(false);
    expect(isSameData([1, 2], [1])).toBe(false);
  });
  it("stays the former object when nothing changed", () => {
    const former = { at: "1" };
    expect(keptIfSame(former, { at: "1" })).toBe(former);
    expect(keptIfSame(former, { at: "2" })).toEqual({ at: "2" });
    expect(keptIfSame(undefined, former)).toBe(former);
  });
});
