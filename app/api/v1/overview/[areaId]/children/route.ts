import { succeed } from "@/lib/core/result";
import { areaEndpoint } from "@/lib/performance/area-endpoint";
import { readOverview } from "@/lib/performance/queries/read-overview";

/** What lies one level below an area, ranked: what a ranking opens in place. */
export const GET = areaEndpoint(
  async (actor, asked) => {
    const result = await readOverview(actor, asked);
    return result.ok ? succeed({ children: result.value.overview?.figures.children ?? [] }) : result;
  },
  { etag: true },
);
