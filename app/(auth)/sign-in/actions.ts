"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { signIn } from "@/lib/access/commands/sign-in";
import { safeNext } from "@/lib/access/rules/safe-next";
import { signInSchema } from "@/lib/access/schema";
import { setSessionCookie } from "@/lib/access/session-cookie";
import { openSessionToken, sessionCookieName } from "@/lib/access/session-token";
import type { ActionState } from "@/lib/platform/action-state";
import { checked } from "@/lib/platform/request-body";
import { valuesOfForm } from "@/lib/platform/request-form";
import { clientAddressOf, requestIdOf } from "@/lib/platform/request-headers";

/** Nobody acts yet, so this is the one action without the wrapper; the command limits and logs the attempts itself. */
export async function signInAction(_previous: ActionState<null>, form: FormData): Promise<ActionState<null>> {
  const sent = await headers();
  const input = checked(signInSchema, Object.fromEntries(form));
  const result = input.ok
    ? await signIn(
        {
          requestId: requestIdOf(sent),
          address: clientAddressOf(sent),
          userAgent: sent.get("user-agent"),
          replacedSessionId: await openSessionToken((await cookies()).get(sessionCookieName())?.value),
        },
        input.value,
      )
    : input;
  if (!result.ok) return { status: "refused", failures: result.failures, values: valuesOfForm(form) };
  await setSessionCookie(result.value.sessionId);
  redirect(result.value.mustChange ? "/new-password" : safeNext(form.get("next")));
}
