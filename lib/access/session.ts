import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { requestPathHeader } from "@/lib/platform/request-headers";
import type { Actor } from "./actor";
import { type CurrentSession, loadSession } from "./queries/load-session";
import { openSessionToken, sessionCookieName } from "./session-token";

/**
 * Who sends this request, read once per request. The cookie only names a session row; role, areas and holder
 * come from the database, so taking something away counts from the next request on.
 */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  const sessionId = await openSessionToken(token);
  return sessionId ? loadSession(sessionId) : null;
});

/** The actor of this request; null when signed out, or signed in with a password that must be changed first. */
export async function currentActor(): Promise<Actor | null> {
  const session = await currentSession();
  return session && !session.mustChange ? session.actor : null;
}

/** The actor of this page; signed out, the visitor goes to the sign-in page and comes back here afterwards. */
export async function requireActor(): Promise<Actor> {
  const session = await currentSession();
  const path = (await headers()).get(requestPathHeader) ?? "/";
  if (!session) redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
  if (session.mustChange) redirect("/new-password");
  return session.actor;
}
