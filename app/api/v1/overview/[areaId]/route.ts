import { areaEndpoint } from "@/lib/performance/area-endpoint";
import { readOverview } from "@/lib/performance/queries/read-overview";

/** The figures of an area's overview page, as the page reads them. */
export const GET = areaEndpoint((actor, asked) => readOverview(actor, asked), { etag: true });
