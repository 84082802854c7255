import { removeEvidence } from "@/lib/evidence/commands/remove-evidence";
import { answerUpload } from "@/lib/evidence/http/answer-upload";
import { endpoint } from "@/lib/platform/endpoint";

/** Takes a file away; sent twice it is done once. A form without a script is led back to the activity. */
export const POST = endpoint(async ({ actor, request, requestId, params }) => {
  const result = await removeEvidence({ actor, requestId, now: new Date() }, { id: params.id ?? "" });
  return result.ok ? answerUpload(request, result.value, result) : result;
});
