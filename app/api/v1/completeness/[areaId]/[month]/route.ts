import { refuse } from "@/lib/core/result";
import { endpoint } from "@/lib/platform/endpoint";
import { unitMonthSchema } from "@/lib/reporting/completeness-schema";
import { readCompletenessUnit } from "@/lib/reporting/queries/read-completeness-unit";

/** One unit's month: its projects, who has them in hand, whom to call, reminders. ?year= is the fiscal year. */
export const GET = endpoint(async ({ actor, request, params }) => {
  const year = new URL(request.url).searchParams.get("year");
  const asked = unitMonthSchema.safeParse({ areaId: params.areaId, month: params.month, fiscalYear: year });
  if (!asked.success)
    return refuse({ code: "completeness.query_invalid", kind: "invalid", field: "year", params: { names: "year, month" } });
  return readCompletenessUnit(actor, { ...asked.data, now: new Date() });
});
