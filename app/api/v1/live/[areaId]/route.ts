import { refuse, succeed } from "@/lib/core/result";
import { eventStream } from "@/lib/live/event-stream";
import { openLive } from "@/lib/live/queries/open-live";
import { fullFor } from "@/lib/live/streams";
import { areaEndpoint } from "@/lib/performance/area-endpoint";

/**
 * Tells when figures at or below an area change, never the figures: server-sent events where the reader asks for them
 * (`Accept: text/event-stream`), else once as JSON what the stream would be about.
 */
export const GET = areaEndpoint(async (actor, { areaId, year: asked, now }, request) => {
  const opened = await openLive(actor, { areaId, year: asked, now });
  if (!opened.ok) return opened;
  const { reach, year, month, asOf } = opened.value;
  if (!request.headers.get("accept")?.includes("text/event-stream")) return succeed({ areaId: reach.areaId, year, month, asOf });
  const full = fullFor(actor);
  return full ? refuse(full) : eventStream({ actor, reach, year }, request.signal);
});
