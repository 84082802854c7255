"use server";

import { headers } from "next/headers";
import { z } from "zod";
import { changePassword } from "@/lib/access/commands/change-password";
import { endOtherSessions } from "@/lib/access/commands/end-other-sessions";
import { endSession } from "@/lib/access/commands/end-session";
import { changePasswordSchema, endSessionSchema } from "@/lib/access/schema";
import { setSessionCookie } from "@/lib/access/session-cookie";
import { action } from "@/lib/platform/action";
import { clientAddressOf } from "@/lib/platform/request-headers";

export const endSessionAction = action({ name: "endSession", schema: endSessionSchema, run: endSession, revalidate: ["/account"] });

export const endOtherSessionsAction = action({
  name: "endOtherSessions",
  schema: z.object({}),
  run: endOtherSessions,
  revalidate: ["/account"],
});

export const changePasswordAction = action({
  name: "changePassword",
  schema: changePasswordSchema,
  run: async (context, input) => {
    const sent = await headers();
    const result = await changePassword(context, { ...input, address: clientAddressOf(sent), userAgent: sent.get("user-agent") });
    if (result.ok) await setSessionCookie(result.value.sessionId);
    return result.ok ? { ok: true as const, value: null } : result;
  },
  revalidate: ["/account"],
});
