import type { Actor } from "@/lib/access/actor";
import { type Result, refuse } from "@/lib/core/result";
import { endpoint } from "@/lib/platform/endpoint";
import type { AskedFigures } from "./asked-figures";
import { placeNotFound } from "./queries/read-overview";
import { areaIdSchema, figureQueryFrom, queryFailure } from "./schema";

/** An endpoint of figures of the area in its path: 404 where that names none, 400 naming the parameter that cannot be read. */
export const areaEndpoint = (
  read: (actor: Actor, asked: AskedFigures, request: Request) => Promise<Response | Result<unknown>>,
  options: { readonly etag?: boolean } = {},
) =>
  endpoint(async ({ actor, request, params }) => {
    const areaId = areaIdSchema.safeParse(params.areaId);
    const query = figureQueryFrom(Object.fromEntries(new URL(request.url).searchParams));
    if (!areaId.success) return refuse(placeNotFound);
    if (!query.success) return refuse(queryFailure(query.error));
    return read(actor, { ...query.data, areaId: areaId.data, now: new Date() }, request);
  }, options);
