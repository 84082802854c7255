import { refuse, succeed } from "@/lib/core/result";
import { endpoint } from "@/lib/platform/endpoint";
import { audienceSchema } from "@/lib/reporting/completeness-schema";
import { readCompletenessAudience } from "@/lib/reporting/queries/read-completeness-audience";

/** Whom a reminder of ?year=&month= would tell in the units of ?areas=30,31, with a key to send it under once. */
export const GET = endpoint(async ({ actor, request }) => {
  const { year, month, areas } = Object.fromEntries(new URL(request.url).searchParams);
  const asked = audienceSchema.safeParse({ fiscalYear: year, month, areaIds: areas });
  if (!asked.success)
    return refuse({ code: "completeness.query_invalid", kind: "invalid", field: "areas", params: { names: "year, month, areas" } });
  const audience = await readCompletenessAudience(actor, { ...asked.data, now: new Date() });
  return audience.ok ? succeed({ ...audience.value, idempotencyKey: crypto.randomUUID() }) : audience;
});
