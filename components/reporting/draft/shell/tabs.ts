/** What tabs of one browser tell each other about a position's kept months. */
export type TabMessage =
  | { readonly kind: "changed"; readonly key: string }
  | { readonly kind: "submitted"; readonly key: string; readonly receiptNo: string }
  | { readonly kind: "cleared" };

export interface Tabs {
  say(message: TabMessage): void;
  listen(hear: (message: TabMessage) => void): () => void;
}

export function openTabs(positionId: string): Tabs {
  if (typeof BroadcastChannel === "undefined") return { say: () => undefined, listen: () => () => undefined };
  const channel = new BroadcastChannel(`report-drafts|${positionId}`);
  return {
    say: (message) => channel.postMessage(message),
    listen: (hear) => {
      const on = (event: MessageEvent<TabMessage>): void => hear(event.data);
      channel.addEventListener("message", on);
      return () => channel.removeEventListener("message", on);
    },
  };
}

/**
 * One tab at a time sends a project's month; the others wait and then find it sent. A tab that is closed or crashes loses its
 * turn by itself. Browsers offer locks on secure addresses only; without them the server's keys and base values still hold.
 */
export const inTurn = <T>(key: string, work: () => Promise<T>): Promise<T> =>
  typeof navigator !== "undefined" && navigator.locks ? (navigator.locks.request(`report-drafts|${key}`, work) as Promise<T>) : work();
