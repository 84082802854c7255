import { holds } from "@/lib/access/policy";
import { addEvidence } from "@/lib/evidence/commands/add-evidence";
import { answerUpload } from "@/lib/evidence/http/answer-upload";
import { readUpload } from "@/lib/evidence/http/read-upload";
import { readUploadPermit } from "@/lib/evidence/queries/read-upload-permit";
import { notAllowed } from "@/lib/evidence/refusals";
import { evidencePlaceSchema } from "@/lib/evidence/schema";
import { endpoint } from "@/lib/platform/endpoint";
import { checked } from "@/lib/platform/request-body";

/**
 * Takes one file (multipart field `file`, optional `caption`) for ?activityId=&month=. What can be asked before the body
 * is asked before it; the body is counted while it arrives. Scripts get 201 (200 when it stood there already); a form without a script
 * is led back to the activity.
 */
export const POST = endpoint(async ({ actor, request, requestId }) => {
  if (!holds(actor, "evidence.add")) return notAllowed;
  const place = checked(evidencePlaceSchema, Object.fromEntries(new URL(request.url).searchParams));
  if (!place.ok) return place;
  const now = new Date();
  const permit = await readUploadPermit(actor, { ...place.value, now });
  if (!permit.ok) return answerUpload(request, place.value, permit);
  const upload = await readUpload(request, permit.value.limits);
  if (!upload.ok) return answerUpload(request, place.value, upload);
  return answerUpload(request, place.value, await addEvidence({ actor, requestId, now }, { ...place.value, ...upload.value }));
});
