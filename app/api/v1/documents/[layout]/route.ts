import { documentResponse } from "@/lib/documents/http/document-response";
import { endpoint } from "@/lib/platform/endpoint";

/** An official document of the reader's scope as PDF or XLSX. */
export const GET = endpoint(({ actor, request, params }) => documentResponse(actor, request, params.layout ?? ""));
