import { refuse, succeed } from "@/lib/core/result";
import { queryFailure } from "@/lib/exchange/export/table-response";
import { placeNotFound, readOverview } from "@/lib/performance/queries/read-overview";
import { areaIdSchema, figureQueryFrom } from "@/lib/performance/schema";
import { endpoint } from "@/lib/platform/endpoint";

/** What lies one level below an area, ranked: what a ranking opens in place. */
export const GET = endpoint(
  async ({ actor, request, params }) => {
    const areaId = areaIdSchema.safeParse(params.areaId);
    const query = figureQueryFrom(Object.fromEntries(new URL(request.url).searchParams));
    if (!areaId.success) return refuse(placeNotFound);
    if (!query.success) return refuse(queryFailure(query.error));
    const result = await readOverview(actor, { ...query.data, areaId: areaId.data, now: new Date() });
    return result.ok ? succeed({ children: result.value.overview?.figures.children ?? [] }) : result;
  },
  { etag: true },
);
