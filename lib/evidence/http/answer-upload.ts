import "server-only";
import type { Result } from "@/lib/core/result";

const wantsPage = (request: Request): boolean => (request.headers.get("accept") ?? "").includes("text/html");

/** Where an activity's month stands with its files and its history, also without a script. */
export const activityAddress = ({ activityId, month }: { activityId: string; month: number }): string =>
  `/activities/${activityId}/history?month=${month}`;

/**
 * JSON for programs; for a form without a script a way back to the activity, with the code of what was refused in the address.
 * A refusal about who asks stays a problem, so that nothing is told by a page either.
 */
export function answerUpload(
  request: Request,
  place: { readonly activityId: string; readonly month: number },
  result: Result<object>,
): Response | Result<unknown> {
  const address = activityAddress(place);
  if (wantsPage(request)) {
    const told = result.ok ? null : result.failures[0];
    if (told && ["not_found", "forbidden", "unauthenticated"].includes(told.kind)) return result;
    const location = told ? `${address}&refused=${encodeURIComponent(told.code)}#evidence` : `${address}#evidence`;
    return new Response(null, { status: 303, headers: { location } });
  }
  if (!result.ok) return result;
  return Response.json(result.value, { status: "already" in result.value && result.value.already === false ? 201 : 200 });
}
