import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDraftStore } from "./create-draft-store";
import type { DraftStore } from "./draft-store";
import { Courier } from "./shell/courier";
import { emptyLine, PretendServer, project } from "./testing/pretend-server";
import { PretendBrowser } from "./testing/pretend-shelf";

const previous = { month: 1, physical: "40.00", committed: "500000.00", disbursed: "250000.00" };
const lines = [emptyLine("a", 1), { ...emptyLine("b", 2), previous }];

function open(browser: PretendBrowser, server: PretendServer, positionId = "me"): { store: DraftStore; courier: Courier; close(): void } {
  const courier = new Courier({ positionId, shelf: browser.shelf(), wire: server, tabs: browser.tab() });
  const store = createDraftStore([project(lines)], { positionId, courier });
  const leave = store.subscribe(() => undefined);
  return {
    store,
    courier,
    close: () => {
      leave();
      store.dispose();
      courier.stop();
    },
  };
}

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

describe("the draft of an open page", () => {
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

  it("sends what was typed after a pause, and says since when it is stored", async () => {
    const [browser, server] = [new PretendBrowser(), new PretendServer()];
    const { store, close } = open(browser, server);
    await settle();
    store.edit([{ activityId: "a", field: "physical", value: "55" }]);
    expect(store.line("a").physical).toBe("55");
    expect(store.sync()).toEqual({ kind: "typing", unsent: 1 });
    await settle(1000);
    expect(server.seen).toEqual([]);
    await settle(500);
    expect(server.value("a", "physical")).toBe("55");
    expect(store.sync()).toEqual({ kind: "saved", at: "2026-11-22T07:32:00.000Z" });
    close();
  });

  it("keeps last month's figures of untouched lines out of a draft, and states all three once one is touched", async () => {
    const [browser, server] = [new PretendBrowser(), new PretendServer()];
    const { store, close } = open(browser, server);
    await settle();
    expect(store.line("b")).toMatchObject({ carried: true, physical: "40", disbursed: "250,000" });
    store.edit([{ activityId: "b", field: "problem", value: "ฝนตก" }]);
    await settle(1500);
    expect(server.lines.b).toEqual({ problem: "ฝนตก" });
    expect(store.line("b").carried).toBe(true);
    store.edit([{ activityId: "b", field: "physical", value: "45" }]);
    expect(store.line("b")).toMatchObject({ carried: false, physical: "45", disbursed: "250,000" });
    await settle(1500);
    expect(server.lines.b).toEqual({ problem: "ฝนตก", physical: "45", committed: "500,000", disbursed: "250,000" });
    expect(store.undo()).toEqual([
      { activityId: "b", field: "physical", value: "40" },
      { activityId: "b", field: "committed", value: "500,000" },
      { activityId: "b", field: "disbursed", value: "250,000" },
    ]);
    await settle(1500);
    expect(server.lines.b).toEqual({ problem: "ฝนตก", physical: "", committed: "", disbursed: "" });
    expect(store.line("b").carried).toBe(true);
    store.redo();
    expect(store.line("b")).toMatchObject({ carried: false, physical: "45" });
    close();
  });

  it("keeps an emptied line empty instead of filling it with last month's figures again", async () => {
    const [browser, server] = [new PretendBrowser(), new PretendServer()];
    const { store, close } = open(browser, server);
    await settle();
    for (const field of ["physical", "committed", "disbursed"] as const) store.edit([{ activityId: "b", field, value: "" }]);
    await settle(1500);
    expect(store.line("b")).toMatchObject({ carried: false, physical: "", committed: "", disbursed: "" });
    close();
  });

  it("survives a closed tab without a line, and sends each figure once when it is back", async () => {
    const [browser, server] = [new PretendBrowser(), new PretendServer()];
    server.line = "down";
    const first = open(browser, server);
    await settle();
    first.store.edit([{ activityId: "a", field: "physical", value: "60" }]);
    await settle(1500);
    expect(first.store.sync()).toMatchObject({ kind: "offline", unsent: 1 });
    first.close();

    const second = open(browser, server);
    await settle();
    expect(second.store.line("a").physical).toBe("60");
    second.store.edit([{ activityId: "a", field: "disbursed", value: "1,000" }]);
    server.line = "answer_lost";
    await settle(90_000);
    expect(server.value("a", "physical")).toBe("60");
    server.line = "up";
    await settle(90_000);
    expect(second.store.sync().kind).toBe("saved");
    expect(server.applied.map(({ cell }) => cell).sort()).toEqual(["a/disbursed", "a/physical"]);
    second.close();
  });

  it("sends a report asked for without a line by itself, once, also from another page after the tab was closed", async () => {
    const [browser, server] = [new PretendBrowser(), new PretendServer()];
    const first = open(browser, server);
    await settle();
    server.line = "down";
    first.store.edit([{ activityId: "a", field: "physical", value: "60" }]);
    expect(await first.store.submit("project")).toEqual({ kind: "queued" });
    expect(first.store.isQueued("project")).toBe(true);
    first.close();

    const receipts: string[] = [];
    const courier = new Courier({ positionId: "me", shelf: browser.shelf(), wire: server, tabs: browser.tab() });
    courier.listen((news) => news.kind === "submitted" && receipts.push(news.receiptNo));
    server.line = "answer_lost";
    await courier.retryNow();
    await courier.retryNow();
    await courier.retryNow();
    server.line = "up";
    await courier.retryNow();
    expect(receipts).toEqual(["70-02-44-0001"]);
    expect(server.submitted).toHaveLength(1);
    const [sent] = server.submitted;
    expect(sent?.lines.map(({ cells }) => cells.physical)).toEqual(["60", "40"]);
    expect(browser.kept.size).toBe(0);
    courier.stop();
  });

  it("keeps what was typed after the report had left, when only the answer was lost", async () => {
    const [browser, server] = [new PretendBrowser(), new PretendServer()];
    const { store, courier, close } = open(browser, server);
    await settle();
    server.line = "answer_lost";
    expect(await store.submit("project")).toEqual({ kind: "queued" });
    expect(server.submitted).toHaveLength(1);
    store.edit([{ activityId: "a", field: "physical", value: "62" }]);
    server.line = "up";
    server.closed = true;
    await courier.retryNow();
    await settle(5_000);
    expect(server.submitted).toHaveLength(1);
    expect(store.unsent()).toEqual([{ activityId: "a", field: "physical", value: "62" }]);
    expect(store.sync()).toMatchObject({ kind: "refused", unsent: 1 });
    close();
  });

  it("does not send a report whose figures somebody else changed after it was asked for", async () => {
    const [browser, server] = [new PretendBrowser(), new PretendServer()];
    const { store, courier, close } = open(browser, server);
    await settle();
    server.line = "down";
    store.edit([{ activityId: "a", field: "physical", value: "60" }]);
    await store.submit("project");
    server.put("b", "disbursed", "1.00");
    server.line = "up";
    await courier.retryNow();
    expect(server.submitted).toEqual([]);
    expect(store.sync()).toMatchObject({ kind: "refused", failures: [{ code: "sync.changed_meanwhile", params: { count: 1 } }] });
    expect(store.line("b").disbursed).toBe("1");
    expect(store.isArrived({ activityId: "b", field: "disbursed" })).toBe(true);
    expect(await store.submit("project")).toEqual({ kind: "sent", receiptNo: "70-02-44-0001" });
    close();
  });

  it("shows the same in two tabs, and the other one sends when the first is gone", async () => {
    const [browser, server] = [new PretendBrowser(), new PretendServer()];
    const [first, second] = [open(browser, server), open(browser, server)];
    await settle();
    first.store.edit([{ activityId: "a", field: "physical", value: "61" }]);
    await settle(10);
    expect(second.store.line("a").physical).toBe("61");
    first.courier.stop();
    await settle(6_000);
    expect(server.value("a", "physical")).toBe("61");
    expect(server.applied).toHaveLength(1);
    second.close();
  });

  it("asks cell by cell where two people typed, and keeps both where they did not meet", async () => {
    const [mine, theirs, server] = [new PretendBrowser(), new PretendBrowser(), new PretendServer()];
    const [one, two] = [open(mine, server, "one"), open(theirs, server, "two")];
    await settle();
    server.line = "down";
    one.store.edit([
      { activityId: "a", field: "physical", value: "10" },
      { activityId: "a", field: "problem", value: "ของหนึ่ง" },
    ]);
    two.store.edit([
      { activityId: "a", field: "physical", value: "20" },
      { activityId: "a", field: "remedy", value: "ของสอง" },
    ]);
    await settle(1500);
    server.line = "up";
    await one.courier.retryNow();
    await two.courier.retryNow();
    await one.courier.refresh({ key: "one|project|2", positionId: "one", projectId: "project", month: 2 });
    expect(one.store.line("a")).toMatchObject({ physical: "10", problem: "ของหนึ่ง", remedy: "ของสอง" });
    const [choice] = two.store.choices();
    expect(two.store.choices()).toEqual([
      {
        projectId: "project",
        activityId: "a",
        field: "physical",
        mine: "20",
        theirs: "10",
        by: "สมหญิง ใจดี",
        at: "2026-11-22T07:30:00.000Z",
      },
    ]);
    if (choice) two.store.settle(choice, "mine");
    await settle(100);
    expect(server.value("a", "physical")).toBe("20");
    one.close();
    two.close();
  });

  it("lets last month's figures give way to what somebody typed there", async () => {
    const [mine, theirs, server] = [new PretendBrowser(), new PretendBrowser(), new PretendServer()];
    const [one, two] = [open(mine, server, "one"), open(theirs, server, "two")];
    await settle();
    server.line = "down";
    one.store.edit([
      { activityId: "b", field: "physical", value: "45" },
      { activityId: "b", field: "disbursed", value: "260,000" },
    ]);
    two.store.edit([{ activityId: "b", field: "committed", value: "510,000" }]);
    await settle(1500);
    server.line = "up";
    await one.courier.retryNow();
    await two.courier.retryNow();
    expect(two.store.choices().map(({ field }) => field)).toEqual(["committed"]);
    expect(two.store.line("b")).toMatchObject({ physical: "45", disbursed: "260,000", committed: "510,000" });
    one.close();
    two.close();
  });

  it("waits for the sign-in, shows refusals without losing anything, and never another position's cells", async () => {
    const [browser, server] = [new PretendBrowser(), new PretendServer()];
    const { store, courier, close } = open(browser, server);
    await settle();
    server.signedIn = false;
    store.edit([{ activityId: "a", field: "physical", value: "60" }]);
    await settle(1500);
    expect(store.sync()).toMatchObject({ kind: "signed_out", unsent: 1 });
    const other = open(browser, server, "another");
    await settle();
    expect(other.store.line("a").physical).toBe("");
    other.close();
    server.signedIn = true;
    server.closed = true;
    await courier.retryNow();
    expect(store.sync()).toMatchObject({ kind: "refused", unsent: 1, failures: [{ code: "reporting.round_closed" }] });
    expect(store.unsent()).toEqual([{ activityId: "a", field: "physical", value: "60" }]);
    store.discard();
    await settle(10);
    expect(store.line("a").physical).toBe("");
    expect(store.sync().kind).toBe("saved");
    close();
  });
});
