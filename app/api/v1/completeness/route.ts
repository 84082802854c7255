import { completenessResponse } from "@/lib/exchange/export/completeness-response";
import { endpoint } from "@/lib/platform/endpoint";

/** The completeness board of the reader's scope as JSON, CSV or XLSX. */
export const GET = endpoint(({ actor, request }) => completenessResponse(actor, request));
