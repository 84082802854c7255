import "server-only";
import pg from "pg";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { type FigureNotice, noticeFrom } from "./rules/notice";

/** The name of the listening connection in pg_stat_activity: there is one a process, however many screens look. */
export const listenerName = "plan-monitor-listener";

const firstWaitMs = 250;
const longestWaitMs = 15_000;
/** A connection cut without a word is found by asking it now and then. */
const askEveryMs = 20_000;
const answerWithinMs = 10_000;

type Told = {
  readonly notice: (notice: FigureNotice) => void;
  /** Listening began, or began again: what was changed meanwhile was told to nobody. */
  readonly began: () => void;
  readonly lost: () => void;
};

export type Listener = { readonly close: () => Promise<void> };

/**
 * One connection of its own that listens for changed figures, kept for as long as it is wanted: a lost one is opened again,
 * first at once, then ever more slowly, at the longest every fifteen seconds. A pool's connection would not do, because it
 * is given back.
 */
export function openListener(told: Told): Listener {
  let closed = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;

  const again = () => {
    if (closed) return;
    const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** failures);
    failures += 1;
    timer = setTimeout(connect, wait * (0.75 + Math.random() / 2)).unref();
  };

  const ask = (asked: pg.Client) => {
    timer = setTimeout(() => {
      asked.query("select 1").then(
        () => ask(asked),
        () => asked.end().catch(() => undefined),
      );
    }, askEveryMs).unref();
  };

  const connect = async () => {
    const opened = new pg.Client({
      connectionString: env().DATABASE_URL,
      application_name: listenerName,
      keepAlive: true,
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
    });
    client = opened;
    let listening = false;
    let gone = false;
    const lose = (reason: string) => {
      if (gone) return;
      gone = true;
      clearTimeout(timer);
      if (closed) return;
      log("warn", "live.listener_lost", { reason });
      if (listening) told.lost();
      opened.end().catch(() => undefined);
      again();
    };
    opened.on("error", (error) => lose(error.message));
    opened.on("end", () => lose("the connection ended"));
    opened.on("notification", ({ payload }) => {
      const notice = noticeFrom(payload);
      if (notice) told.notice(notice);
    });
    try {
      await opened.connect();
      await opened.query("listen figures");
    } catch (error) {
      lose(error instanceof Error ? error.message : "unknown");
      return;
    }
    if (closed || gone) {
      opened.end().catch(() => undefined);
      return;
    }
    listening = true;
    failures = 0;
    ask(opened);
    told.began();
  };

  void connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
