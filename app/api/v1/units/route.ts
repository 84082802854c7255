import { ministryId } from "@/lib/access/policy";
import { tableResponse } from "@/lib/exchange/export/table-response";
import { endpoint } from "@/lib/platform/endpoint";

/** Every budget owner at or below ?area= (the ministry when absent), ranked by percent paid, as JSON, CSV or XLSX. */
export const GET = endpoint(async ({ actor, request }) =>
  tableResponse(actor, request, { areaId: new URL(request.url).searchParams.get("area") ?? ministryId, table: "units" }),
);
