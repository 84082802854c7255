import "server-only";
import type { Actor } from "@/lib/access/actor";
import { buildVersion } from "@/lib/platform/build-version";
import type { AreaReach } from "./area-reach";
import { isListening, subscribe } from "./hub";
import { keepStream } from "./streams";

type Watched = { readonly actor: Actor; readonly reach: AreaReach; readonly year: number };

const encoder = new TextEncoder();
const eventOf = (name: string, data: unknown): Uint8Array => encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
/** Events kept for a reader that is slow to take them. */
const longestQueue = 100;
const breath = encoder.encode(": \n\n");

/**
 * The server-sent events of one screen. `hello` comes first and names the build and whether changes are heard; `change` says
 * that figures at or below the area changed (never which figures); `state` that hearing stopped or began again; `end` that
 * the stream is over and why. Gone with the reader: neither timers nor subscriptions outlive the connection.
 */
export function eventStream({ actor, reach, year }: Watched, signal: AbortSignal): Response {
  let close: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true;
      const send = (bytes: Uint8Array) => {
        if (!isOpen) return;
        // Somebody who stopped reading is let go before what waits for them fills the memory.
        if ((controller.desiredSize ?? 0) < -longestQueue) close();
        else controller.enqueue(bytes);
      };
      const unsubscribe = subscribe(reach, year, {
        changed: (change) => send(eventOf("change", change)),
        listening: (listening) => send(eventOf("state", { listening })),
      });
      const release = keepStream({
        actor,
        reach,
        breathe: () => send(breath),
        end: (reason) => {
          send(eventOf("end", { reason }));
          close();
        },
      });
      close = () => {
        if (!isOpen) return;
        isOpen = false;
        unsubscribe();
        release();
        try {
          controller.close();
        } catch {
          // The reader cancelled first; nothing is left to close.
        }
      };
      send(encoder.encode("retry: 3000\n\n"));
      send(eventOf("hello", { areaId: reach.areaId, year, version: buildVersion(), listening: isListening() }));
      if (signal.aborted) close();
      else signal.addEventListener("abort", close, { once: true });
    },
    cancel: () => close(),
  });
  return new Response(body, { headers: streamHeaders });
}

/** `no-transform` keeps the server's compression from holding events back; X-Accel-Buffering keeps nginx from it. */
const streamHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
} as const;
