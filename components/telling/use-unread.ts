import { usePathname } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";

const everyMs = 60_000;

/**
 * How much of the inbox is unread: as the server drew it, then asked once a minute while the page is seen, when it is looked at again, and
 * when another page opens. An answer that does not come changes nothing. Written out: a library of queries would weigh on every page.
 */
export function useUnread(drawn: number): number {
  const path = usePathname();
  const [count, setCount] = useState(drawn);
  const askedAt = useRef(0);
  const asking = useRef<AbortController>(undefined);

  const ask = useCallback(async () => {
    asking.current?.abort();
    const turn = new AbortController();
    asking.current = turn;
    askedAt.current = Date.now();
    try {
      const answer = await fetch("/api/v1/inbox/unread", { signal: turn.signal });
      if (answer.ok) setCount(((await answer.json()) as { unread: number }).unread);
    } catch {
      // The next time asks again.
    }
  }, []);

  // What the server just drew is newer than what was asked before.
  useEffect(() => {
    asking.current?.abort();
    askedAt.current = Date.now();
    setCount(drawn);
  }, [drawn]);

  // Another page is the sign to ask again; the first was counted by the server.
  const counted = useRef(path);
  useEffect(() => {
    if (counted.current === path) return;
    counted.current = path;
    void ask();
  }, [path, ask]);

  useEffect(() => {
    const askIfSeen = (restMs: number): void => {
      if (document.visibilityState === "visible" && Date.now() - askedAt.current >= restMs) void ask();
    };
    const looked = (): void => askIfSeen(everyMs / 2);
    const timer = setInterval(() => askIfSeen(0), everyMs);
    document.addEventListener("visibilitychange", looked);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", looked);
      asking.current?.abort();
    };
  }, [ask]);

  return count;
}
