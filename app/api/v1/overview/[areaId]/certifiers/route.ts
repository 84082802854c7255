import { areaEndpoint } from "@/lib/performance/area-endpoint";
import { readCertifiers } from "@/lib/performance/queries/read-certifiers";

/** Who certified the figures of an area in a month: what the inspector opens on any figure. `?own=1`: of its own projects alone. */
export const GET = areaEndpoint(
  (actor, asked, request) => readCertifiers(actor, { ...asked, own: new URL(request.url).searchParams.get("own") === "1" }),
  { etag: true },
);
