import { readImportProgress } from "@/lib/exchange/import/queries/read-import";
import { endpoint } from "@/lib/platform/endpoint";

/** How far the batch's job is: state, rows done, rows in all. */
export const GET = endpoint(({ actor, params }) => readImportProgress(actor, params.id ?? ""));
