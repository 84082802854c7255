import { fileResponse } from "@/lib/evidence/http/file-response";
import { readEvidenceFile } from "@/lib/evidence/queries/read-evidence-file";
import { endpoint } from "@/lib/platform/endpoint";

/** The file itself: shown in place, or offered for keeping with ?download. */
export const GET = endpoint(async ({ actor, request, params }) => {
  const known = /"([0-9a-f]{64})"/.exec(request.headers.get("if-none-match") ?? "")?.[1] ?? null;
  const file = await readEvidenceFile(actor, { id: params.id ?? "", known });
  return file.ok ? fileResponse(file.value, new URL(request.url).searchParams.has("download") ? "attachment" : "inline") : file;
});
