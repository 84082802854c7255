import { endpoint } from "@/lib/platform/endpoint";
import { registerExport } from "@/lib/register/export/export-response";

/** Every row of the register that the address lets through, streamed as CSV, XLSX or JSON. */
export const GET = endpoint(({ actor, request }) => registerExport(actor, request));
