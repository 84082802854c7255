import { endpoint } from "@/lib/platform/endpoint";
import { readActivityHistory } from "@/lib/reporting/queries/read-activity-history";

/** Every version of an activity's figures, month by month: what was sent, by whom, when and why. */
export const GET = endpoint(({ actor, params }) => readActivityHistory(actor, { activityId: params.id ?? "" }), { etag: true });
