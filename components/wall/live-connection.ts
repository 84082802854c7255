/** How a screen hears of changes: by the stream, by asking, or not any more. */
export type LiveState = "connecting" | "live" | "polling" | "ended";

/** Without a stream the screen asks this often, give or take a fifth, so that many do not ask at once. */
export const askEveryMs = 30_000;
/** With a stream it still asks now and then: a setting may change without any report. */
const askAnywayMs = 300_000;
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;
/** Many screens hear of a change at the same moment. */
const spreadMs = 200;

type Told = {
  /** Figures may have changed: ask for them. */
  readonly changed: () => void;
  readonly state: (state: LiveState) => void;
  /** The build the server runs; null where it has no name. */
  readonly version: (version: string | null) => void;
};

const around = (ms: number): number => ms * (0.8 + Math.random() * 0.4);

/**
 * Keeps a screen told of changes for as long as it is seen: a stream of server-sent events, opened again with growing pauses
 * after it broke, and asking in its place meanwhile. A page nobody sees holds no connection. Call the answer to stop.
 */
export function connectLive(address: string, told: Told): () => void {
  let source: EventSource | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let ask: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isOver = false;

  const askIn = (ms: number) => {
    clearTimeout(ask);
    ask = setTimeout(() => {
      told.changed();
      askIn(ms);
    }, around(ms));
  };
  const become = (state: LiveState) => {
    told.state(state);
    if (state === "live") askIn(askAnywayMs);
    if (state === "polling") askIn(askEveryMs);
  };
  const drop = () => {
    source?.close();
    source = null;
    clearTimeout(again);
    clearTimeout(ask);
  };
  const end = () => {
    isOver = true;
    drop();
    told.state("ended");
  };
  const reopen = (firstMs: number) => {
    drop();
    become("polling");
    again = setTimeout(open, around(Math.min(longestWaitMs, firstMs * 2 ** failures)));
    failures += 1;
  };

  function open(): void {
    if (isOver || document.hidden) return;
    const opened = new EventSource(address);
    source = opened;
    const data = (event: Event): Record<string, unknown> => JSON.parse((event as MessageEvent<string>).data);
    opened.addEventListener("hello", (event) => {
      const { version, listening } = data(event);
      failures = 0;
      told.version(typeof version === "string" ? version : null);
      become(listening === true ? "live" : "polling");
      told.changed();
    });
    opened.addEventListener("state", (event) => become(data(event).listening === true ? "live" : "polling"));
    opened.addEventListener("change", () => setTimeout(told.changed, Math.random() * spreadMs));
    opened.addEventListener("end", (event) => (data(event).reason === "signed_out" ? end() : reopen(firstWaitMs)));
    // Its own tries come at a fixed pace and end for good at an answer that is no stream; ours slow down and go on.
    opened.onerror = () => reopen(firstWaitMs);
  }

  const bySight = () => {
    if (isOver) return;
    drop();
    if (document.hidden) return;
    failures = 0;
    told.changed();
    open();
  };
  document.addEventListener("visibilitychange", bySight);
  window.addEventListener("online", bySight);
  told.state("connecting");
  open();
  return () => {
    isOver = true;
    drop();
    document.removeEventListener("visibilitychange", bySight);
    window.removeEventListener("online", bySight);
  };
}
