import { refuse, succeed } from "@/lib/core/result";
import { queryFailure } from "@/lib/exchange/export/table-response";
import { eventStream } from "@/lib/live/event-stream";
import { openLive } from "@/lib/live/queries/open-live";
import { fullFor } from "@/lib/live/streams";
import { placeNotFound } from "@/lib/performance/queries/read-overview";
import { areaIdSchema, figureQueryFrom } from "@/lib/performance/schema";
import { endpoint } from "@/lib/platform/endpoint";

/**
 * Tells when figures at or below an area change, never the figures: server-sent events where the reader asks for them
 * (`Accept: text/event-stream`), else once as JSON what the stream would be about.
 */
export const GET = endpoint(async ({ actor, request, params }) => {
  const areaId = areaIdSchema.safeParse(params.areaId);
  const query = figureQueryFrom(Object.fromEntries(new URL(request.url).searchParams));
  if (!areaId.success) return refuse(placeNotFound);
  if (!query.success) return refuse(queryFailure(query.error));
  const opened = await openLive(actor, { areaId: areaId.data, year: query.data.year, now: new Date() });
  if (!opened.ok) return opened;
  const { reach, year, month, asOf } = opened.value;
  if (!request.headers.get("accept")?.includes("text/event-stream")) return succeed({ areaId: reach.areaId, year, month, asOf });
  const full = fullFor(actor);
  return full ? refuse(full) : eventStream({ actor, reach, year }, request.signal);
});
