import "server-only";
import path from "node:path";
import type { Worker } from "node:worker_threads";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { Paper } from "./paper";

/**
 * One compiling thread a process: begun with the first document, ended after a while without any, because the compiler holds
 * some 150 MB. Documents take turns. One that takes too long, or whose reader has gone, ends with its thread; the next begins anew.
 */
type Job = {
  readonly id: number;
  /** Whose document it is: one position never takes all the places there are. */
  readonly owner: string;
  readonly data: string;
  readonly signal: AbortSignal;
  readonly settle: (result: Result<Uint8Array> | Promise<never>) => void;
};
type Answer = { readonly id: number; readonly pdf?: Uint8Array; readonly error?: string };
type Held = { worker: Worker | null; running: Job | null; waiting: Job[]; made: number; timer?: NodeJS.Timeout };

/** On the process: routes are bundled apart, and there must be one thread for all. */
const shared = globalThis as typeof globalThis & { __documentCompiler?: Held };
shared.__documentCompiler ??= { worker: null, running: null, waiting: [], made: 0 };
const held = shared.__documentCompiler;

export const limits = { waiting: 12, ofOne: 3, seconds: 45, idleSeconds: 120 };

/** Sets a paper as PDF. Refused when too many wait, in all or of one owner (a position), when it takes longer than `limits.seconds`, or when `signal` aborts. */
export function compilePaper(paper: Paper, owner: string, signal: AbortSignal): Promise<Result<Uint8Array>> {
  if (signal.aborted) return Promise.resolve(cancelled);
  const own = held.waiting.filter((job) => job.owner === owner).length;
  if (held.waiting.length >= limits.waiting || own >= limits.ofOne)
    return Promise.resolve(refuse({ code: "documents.busy", kind: "limited" }));
  return new Promise((settle) => {
    held.made += 1;
    const job: Job = { id: held.made, owner, data: JSON.stringify(paper), signal, settle };
    held.waiting.push(job);
    signal.addEventListener("abort", () => abandon(job), { once: true });
    next();
  });
}

const cancelled = refuse({ code: "documents.cancelled", kind: "conflict" });

function next(): void {
  if (held.running) return;
  const job = held.waiting.shift();
  clearTimeout(held.timer);
  if (!job) {
    held.timer = setTimeout(stopCompiler, limits.idleSeconds * 1000).unref();
    return;
  }
  held.running = job;
  held.worker ??= begin();
  held.timer = setTimeout(() => {
    stopCompiler();
    end(refuse({ code: "documents.took_too_long", kind: "too_large", params: { seconds: limits.seconds } }));
  }, limits.seconds * 1000).unref();
  held.worker.postMessage({ id: job.id, data: job.data });
}

/**
 * The thread runs a file of the source folder, which is also the program's at run time. It is no part of the bundle: a bundler that
 * sees a Worker made would pack the compiler and its fonts, so the class is fetched where it cannot see it.
 */
function begin(): Worker {
  const threads = process.getBuiltinModule("node:worker_threads");
  const file = path.join(process.cwd(), "lib", "documents", "typst", "compile-worker.mjs");
  const worker = new threads.Worker(file, { execArgv: [] });
  worker.unref();
  worker.on("message", ({ id, pdf, error }: Answer) => {
    if (held.running?.id !== id) return;
    if (pdf) end(succeed(pdf));
    else fail(new Error(`the document could not be set: ${error}`));
  });
  worker.on("error", (error) => {
    if (held.worker === worker) held.worker = null;
    fail(error instanceof Error ? error : new Error(String(error)));
  });
  return worker;
}

/** Ends the thread; the next document begins another. */
export function stopCompiler(): void {
  const { worker } = held;
  held.worker = null;
  void worker?.terminate();
}

function end(result: Result<Uint8Array>): void {
  const job = held.running;
  held.running = null;
  job?.settle(result);
  next();
}

/** A fault of ours, not of what was asked: the endpoint answers 500 and logs it. */
function fail(error: Error): void {
  const job = held.running;
  held.running = null;
  job?.settle(Promise.reject(error));
  next();
}

function abandon(job: Job): void {
  if (held.running === job) {
    stopCompiler();
    end(cancelled);
  } else if (held.waiting.includes(job)) {
    held.waiting = held.waiting.filter((each) => each !== job);
    job.settle(cancelled);
  }
}
