import { roles } from "@/lib/access/roles";
import { prisma } from "@/lib/platform/database";
import { makeCalendarFeed } from "@/lib/telling/commands/make-calendar-feed";
import { markAllRead } from "@/lib/telling/commands/mark-all-read";
import { markNotices } from "@/lib/telling/commands/mark-notices";
import { revokeCalendarFeed } from "@/lib/telling/commands/revoke-calendar-feed";
import { sendTestEmail } from "@/lib/telling/commands/send-test-email";
import { setEmail } from "@/lib/telling/commands/set-email";
import { setWays } from "@/lib/telling/commands/set-ways";
import { countUnread } from "@/lib/telling/queries/count-unread";
import { readInbox } from "@/lib/telling/queries/read-inbox";
import { readTelling } from "@/lib/telling/queries/read-telling";
import { byResult, type MatrixRules } from "./rule";

const oneself = { roles, reach: "oneself" } as const;

let told = 0;

/** A line in the inbox of this position. */
async function lineFor(positionId: string): Promise<string> {
  told += 1;
  const line = { positionId, topic: "round_due", eventKey: `matrix:${told}`, gatherKey: `matrix:${told}`, payload: {} };
  return String((await prisma().notification.create({ data: line })).id);
}

/** One's own inbox, choices, address and calendar, by everyone who is placed somewhere; the worker's steps by no request. */
export const tellingRules: MatrixRules = {
  "lib/telling/commands/mark-notices.ts#markNotices": {
    ...oneself,
    attempt: async ({ actor, context }, { victim }) => {
      const others = await markNotices(context, { ids: [await lineFor(victim.positionId)], as: "read" });
      if (others.ok) throw new Error("somebody else's line was marked");
      return (await markNotices(context, { ids: [await lineFor(actor.positionId)], as: "read" })).ok;
    },
  },
  "lib/telling/commands/mark-all-read.ts#markAllRead": {
    ...oneself,
    attempt: byResult(({ context }) => markAllRead(context, { topic: undefined })),
  },
  "lib/telling/commands/set-ways.ts#setWays": { ...oneself, attempt: byResult(({ context }) => setWays(context, { ways: {} })) },
  "lib/telling/commands/set-email.ts#setEmail": { ...oneself, attempt: byResult(({ context }) => setEmail(context, { email: "" })) },
  "lib/telling/commands/send-test-email.ts#sendTestEmail": { ...oneself, attempt: byResult(({ context }) => sendTestEmail(context)) },
  "lib/telling/commands/make-calendar-feed.ts#makeCalendarFeed": {
    ...oneself,
    attempt: byResult(({ context }) => makeCalendarFeed(context)),
  },
  "lib/telling/commands/revoke-calendar-feed.ts#revokeCalendarFeed": {
    ...oneself,
    attempt: async ({ context }) => {
      await makeCalendarFeed(context);
      return (await revokeCalendarFeed(context)).ok;
    },
  },
  "lib/telling/queries/read-inbox.ts#readInbox": {
    ...oneself,
    attempt: async ({ actor }, { victim }) => {
      const [mine, theirs] = [await lineFor(actor.positionId), await lineFor(victim.positionId)];
      const ids = (await readInbox(actor, {})).unread.flatMap((line) => line.ids);
      if (ids.includes(theirs)) throw new Error("somebody else's line was shown");
      return ids.includes(mine);
    },
  },
  "lib/telling/queries/count-unread.ts#countUnread": {
    ...oneself,
    attempt: async ({ actor }) => {
      await lineFor(actor.positionId);
      return (await countUnread(actor)) > 0;
    },
  },
  "lib/telling/queries/read-telling.ts#readTelling": {
    ...oneself,
    attempt: async ({ actor }) => (await readTelling(actor)) !== null,
  },
  "lib/telling/queries/read-calendar.ts#readCalendar": {
    system: "for a calendar program: the secret in the address is the proof",
    calledFrom: ["app/api/calendar/[token]/route.ts"],
  },
  "lib/telling/queries/read-untold.ts#readUntold": { system: "from the server's console" },
  "lib/telling/commands/retry-untold.ts#retryUntold": { system: "from the server's console" },
  "lib/telling/commands/schedule-reminders.ts#scheduleReminders": { system: "by the worker" },
  "lib/telling/commands/dispatch-events.ts#dispatchEvents": { system: "by the worker" },
  "lib/telling/commands/send-emails.ts#sendEmails": { system: "by the worker" },
};
