import { refuse } from "@/lib/core/result";
import { figureQueryFrom, queryFailure } from "@/lib/performance/schema";
import { readProjectOverview } from "@/lib/plans/queries/read-project-overview";
import { endpoint } from "@/lib/platform/endpoint";

/** A project at the end of ?month= with its activities and every version of their figures. */
export const GET = endpoint(
  async ({ actor, request, params }) => {
    const query = figureQueryFrom(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) return refuse(queryFailure(query.error));
    return readProjectOverview(actor, { projectId: params.id ?? "", month: query.data.month, now: new Date() });
  },
  { etag: true },
);
