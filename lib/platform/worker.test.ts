import { afterEach, describe, expect, it, vi } from "vitest";
import { runTasks, startWorker, workerState } from "./worker";

const quiet = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
afterEach(() => quiet.mockClear());

const soon = () => new Promise((resolve) => setTimeout(resolve, 60));

describe("the worker", () => {
  it("goes on after a task that fails, and names it", async () => {
    const ran: string[] = [];
    const failing = await runTasks(
      [
        { name: "broken", run: () => Promise.reject(new Error("no")) },
        { name: "well", run: async () => ({ done: ran.push("well") }) },
      ],
      new Date(),
    );
    expect(failing).toBe("broken");
    expect(ran).toEqual(["well"]);
  });
  it("writes one line for a task that did something and none for an idle one", async () => {
    await runTasks(
      [
        { name: "idle", run: async () => ({ done: 0 }) },
        { name: "busy", run: async () => ({ done: 2 }) },
      ],
      new Date(),
    );
    expect(quiet.mock.calls.map(([line]) => JSON.parse(String(line)))).toMatchObject([{ event: "worker", task: "busy", done: 2 }]);
  });
  it("begins nothing after it was stopped, and a second start ends the first", async () => {
    let first = 0;
    let second = 0;
    startWorker([{ name: "first", run: async () => ({ n: ++first }) }], 5);
    const { stop } = startWorker([{ name: "second", run: async () => ({ n: ++second }) }], 5);
    await soon();
    expect(first).toBe(0);
    expect(second).toBeGreaterThan(1);
    expect(workerState()).toMatchObject({ failing: null, lastRunAt: expect.any(String) });
    stop();
    const before = second;
    await soon();
    expect(second - before).toBeLessThanOrEqual(1);
  });
  it("is told to stop by SIGTERM and leaves no listener behind", () => {
    const listeners = process.listenerCount("SIGTERM");
    const { stop } = startWorker([], 5);
    expect(process.listenerCount("SIGTERM")).toBe(listeners + 1);
    stop();
    expect(process.listenerCount("SIGTERM")).toBe(listeners);
  });
});
