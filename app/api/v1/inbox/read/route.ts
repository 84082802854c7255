import { endpoint } from "@/lib/platform/endpoint";
import { readJson } from "@/lib/platform/request-body";
import { markNotices } from "@/lib/telling/commands/mark-notices";
import { markNoticesSchema } from "@/lib/telling/schema";

/** Marks lines as read while their link is being followed. */
export const POST = endpoint(async ({ actor, request, requestId }) => {
  const input = await readJson(request, markNoticesSchema, 30_000);
  return input.ok ? markNotices({ actor, requestId, now: new Date() }, input.value) : input;
});
