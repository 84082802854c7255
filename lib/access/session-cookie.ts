import "server-only";
import { cookies } from "next/headers";
import { sealSessionToken, sessionCookieName, sessionCookieOptions } from "./session-token";

/** Gives this browser a session; only from an action or a route handler, where cookies can be written. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  (await cookies()).set(sessionCookieName(), await sealSessionToken(sessionId), sessionCookieOptions());
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}
