import { areaEndpoint } from "@/lib/performance/area-endpoint";
import { readCertifiers } from "@/lib/performance/queries/read-certifiers";

/** Who certified the figures of an area in a month: what the inspector opens on any figure. */
export const GET = areaEndpoint((actor, asked) => readCertifiers(actor, asked), { etag: true });
