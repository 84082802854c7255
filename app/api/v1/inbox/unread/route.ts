import { succeed } from "@/lib/core/result";
import { endpoint } from "@/lib/platform/endpoint";
import { countUnread } from "@/lib/telling/queries/count-unread";

/** How many lines of one's own inbox are unread: what the mark in the bar asks once a minute. */
export const GET = endpoint(async ({ actor }) => succeed({ unread: await countUnread(actor) }));
