"use server";

import { headers } from "next/headers";
import { changePassword } from "@/lib/access/commands/change-password";
import { changePasswordSchema } from "@/lib/access/schema";
import { setSessionCookie } from "@/lib/access/session-cookie";
import { action } from "@/lib/platform/action";
import { clientAddressOf } from "@/lib/platform/request-headers";

/** The one action open to somebody whose password is temporary. */
export const newPasswordAction = action({
  name: "changePassword",
  schema: changePasswordSchema,
  evenWithTemporaryPassword: true,
  run: async (context, input) => {
    const sent = await headers();
    const result = await changePassword(context, { ...input, address: clientAddressOf(sent), userAgent: sent.get("user-agent") });
    if (result.ok) await setSessionCookie(result.value.sessionId);
    return result.ok ? { ok: true as const, value: null } : result;
  },
  redirectTo: () => "/",
});
