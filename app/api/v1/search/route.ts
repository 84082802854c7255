import { succeed } from "@/lib/core/result";
import { endpoint } from "@/lib/platform/endpoint";
import { askInTurn } from "@/lib/platform/read-question";
import { searchPlaces } from "@/lib/search/queries/search-places";
import { searchQuerySchema } from "@/lib/search/schema";

/** Areas, projects and activities by words of their names: `q`, and `kind=area` for places only. */
export const GET = endpoint(
  async ({ actor, request }) => {
    const { searchParams } = new URL(request.url);
    const query = searchQuerySchema.parse(Object.fromEntries(searchParams));
    return askInTurn(actor.positionId, () => searchPlaces(actor, query).then(succeed));
  },
  { etag: true },
);
