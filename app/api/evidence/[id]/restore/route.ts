import { restoreEvidence } from "@/lib/evidence/commands/restore-evidence";
import { answerUpload } from "@/lib/evidence/http/answer-upload";
import { endpoint } from "@/lib/platform/endpoint";

/** Puts a file back; sent twice it is done once. A form without a script is led back to the activity. */
export const POST = endpoint(async ({ actor, request, requestId, params }) => {
  const result = await restoreEvidence({ actor, requestId, now: new Date() }, { id: params.id ?? "" });
  return result.ok ? answerUpload(request, result.value, result) : result;
});
