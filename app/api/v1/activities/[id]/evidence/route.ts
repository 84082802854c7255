import { refuse } from "@/lib/core/result";
import { readEvidence } from "@/lib/evidence/queries/read-evidence";
import { endpoint } from "@/lib/platform/endpoint";

/** The files beside an activity's figures of ?month=, and whether the asker may add to them. */
export const GET = endpoint(async ({ actor, request, params }) => {
  const month = new URL(request.url).searchParams.get("month") ?? "";
  if (!/^(?:[1-9]|1[0-2])$/.test(month)) return refuse({ code: "evidence.month_unknown", kind: "invalid", field: "month" });
  return readEvidence(actor, { activityId: params.id ?? "", month: Number(month), now: new Date() });
});
