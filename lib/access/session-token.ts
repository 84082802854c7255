import "server-only";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/platform/env";
import { absoluteSeconds } from "./session-limits";

/**
 * The cookie of a signed-in browser. It is next-auth's encrypted JWT and says nothing but the id of a session row:
 * everything else is read from the database at each request.
 */
const secure = (): boolean => env().NEXTAUTH_URL.startsWith("https://");

/** `__Host-` binds the cookie to this host, to https and to the whole path; browsers refuse it over plain http. */
export const sessionCookieName = (): string => (secure() ? "__Host-plan-monitor.session" : "plan-monitor.session");

export const sessionCookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: secure(),
  maxAge: absoluteSeconds,
});

export const sealSessionToken = (sessionId: string): Promise<string> =>
  encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET, maxAge: absoluteSeconds });

/** The session id inside a token; null for anything forged, altered, expired or foreign. */
export async function openSessionToken(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  const payload = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const sid = payload?.sid;
  return typeof sid === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(sid) ? sid : null;
}
