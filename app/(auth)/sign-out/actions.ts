"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { signOut } from "@/lib/access/commands/sign-out";
import { currentSession } from "@/lib/access/session";
import { clearSessionCookie } from "@/lib/access/session-cookie";
import { requestIdOf } from "@/lib/platform/request-headers";

/** Ends the session row and takes the cookie away; also for somebody who still has to change the password. */
export async function signOutAction(): Promise<void> {
  const session = await currentSession();
  if (session) await signOut({ actor: session.actor, requestId: requestIdOf(await headers()), now: new Date() });
  await clearSessionCookie();
  redirect("/sign-in?out=1");
}
