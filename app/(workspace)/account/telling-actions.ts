"use server";

import { z } from "zod";
import { action } from "@/lib/platform/action";
import { makeCalendarFeed } from "@/lib/telling/commands/make-calendar-feed";
import { revokeCalendarFeed } from "@/lib/telling/commands/revoke-calendar-feed";
import { sendTestEmail } from "@/lib/telling/commands/send-test-email";
import { setEmail } from "@/lib/telling/commands/set-email";
import { setWays } from "@/lib/telling/commands/set-ways";
import { setEmailSchema, setWaysSchema } from "@/lib/telling/schema";

const nothing = z.object({});
const revalidate = ["/account"];

export const setWaysAction = action({ name: "setWays", schema: setWaysSchema, run: setWays, revalidate });
export const setEmailAction = action({ name: "setEmail", schema: setEmailSchema, run: setEmail, revalidate });
export const sendTestEmailAction = action({ name: "sendTestEmail", schema: nothing, run: sendTestEmail });
export const makeCalendarFeedAction = action({ name: "makeCalendarFeed", schema: nothing, run: makeCalendarFeed, revalidate });
export const revokeCalendarFeedAction = action({ name: "revokeCalendarFeed", schema: nothing, run: revokeCalendarFeed, revalidate });
