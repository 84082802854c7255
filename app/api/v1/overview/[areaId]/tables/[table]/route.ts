import { tableResponse } from "@/lib/exchange/export/table-response";
import { endpoint } from "@/lib/platform/endpoint";

/** One panel's table as JSON, CSV or XLSX. */
export const GET = endpoint(async ({ actor, request, params }) =>
  tableResponse(actor, request, { areaId: params.areaId ?? "", table: params.table ?? "" }),
);
