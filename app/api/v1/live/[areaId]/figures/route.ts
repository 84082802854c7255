import { readWall } from "@/lib/live/queries/read-wall";
import { areaEndpoint } from "@/lib/performance/area-endpoint";

/** What a wall of an area shows; unchanged, 304. */
export const GET = areaEndpoint((actor, asked) => readWall(actor, asked), { etag: true });
