import "server-only";
import { log, logError } from "./log";

/** Something to do again and again; answers with what it did, in counts, for the log. It must bear being run by several servers at once. */
export type Task = { readonly name: string; readonly run: (now: Date) => Promise<Readonly<Record<string, number>>> };

export type WorkerState = {
  readonly startedAt: string;
  /** When the last round of all tasks ended; null before the first. */
  readonly lastRunAt: string | null;
  /** The task that failed in the last round. */
  readonly failing: string | null;
};

type Held = { state: WorkerState; stop: () => void };
/** On the process, because pages and instrumentation are bundled apart, and a reloaded module must not start a second one. */
const held = globalThis as typeof globalThis & { __worker?: Held };

const everyMs = 3_000;

/**
 * Runs the tasks in turn, a few seconds apart, inside the server's process. A task that fails is logged and the others go on; it
 * never ends the server. On SIGTERM nothing new begins; what was begun is safe to be cut off, because every step is a transaction
 * or is taken up again by whoever runs next.
 */
export function startWorker(tasks: readonly Task[], pauseMs = everyMs): { readonly stop: () => void } {
  held.__worker?.stop();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const worker: Held = {
    state: { startedAt: new Date().toISOString(), lastRunAt: null, failing: null },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      process.off("SIGTERM", worker.stop);
      process.off("SIGINT", worker.stop);
    },
  };
  held.__worker = worker;
  process.once("SIGTERM", worker.stop);
  process.once("SIGINT", worker.stop);
  const turn = async () => {
    const failing = await runTasks(tasks, new Date(), () => stopped);
    worker.state = { ...worker.state, lastRunAt: new Date().toISOString(), failing };
    if (!stopped) timer = setTimeout(turn, pauseMs).unref();
  };
  timer = setTimeout(turn, Math.min(pauseMs, 1_000)).unref();
  return worker;
}

/** Each task once, one after the other. Answers with the name of one that failed. */
export async function runTasks(tasks: readonly Task[], now: Date, isStopped: () => boolean = () => false): Promise<string | null> {
  let failing: string | null = null;
  for (const { name, run } of tasks) {
    if (isStopped()) break;
    const started = performance.now();
    try {
      const counts = await run(now);
      const busy = Object.values(counts).some((count) => count > 0);
      if (busy) log("info", "worker", { task: name, ...counts, ms: Math.round(performance.now() - started) });
    } catch (error) {
      failing = name;
      logError("worker.failed", error, { task: name });
    }
  }
  return failing;
}

/** What the worker of this process did last; null where none was started. */
export const workerState = (): WorkerState | null => held.__worker?.state ?? null;
