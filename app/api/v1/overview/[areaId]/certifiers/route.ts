import { refuse } from "@/lib/core/result";
import { queryFailure } from "@/lib/exchange/export/table-response";
import { readCertifiers } from "@/lib/performance/queries/read-certifiers";
import { placeNotFound } from "@/lib/performance/queries/read-overview";
import { areaIdSchema, figureQueryFrom } from "@/lib/performance/schema";
import { endpoint } from "@/lib/platform/endpoint";

/** Who certified the figures of an area in a month: what the inspector opens on any figure. */
export const GET = endpoint(
  async ({ actor, request, params }) => {
    const areaId = areaIdSchema.safeParse(params.areaId);
    const query = figureQueryFrom(Object.fromEntries(new URL(request.url).searchParams));
    if (!areaId.success) return refuse(placeNotFound);
    if (!query.success) return refuse(queryFailure(query.error));
    return readCertifiers(actor, { ...query.data, areaId: areaId.data, now: new Date() });
  },
  { etag: true },
);
