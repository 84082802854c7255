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

/**
 * The session id inside a token; null for anything forged, altered, expired or foreign. A genuine token says the same until it
 * expires, so what was found inside is kept: opening one takes longer than asking the database whether its session still counts,
 * which is asked every time.
 */
export async function openSessionToken(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  const known = opened.get(token);
  if (known && known.until > Date.now()) return known.sessionId;
  opened.delete(token);
  const payload = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const sid = payload?.sid;
  if (typeof sid !== "string" || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(sid)) return null;
  if (typeof payload?.exp === "number") keep(token, { sessionId: sid, until: payload.exp * 1000 });
  return sid;
}

const mostKept = 5_000;
const opened = new Map<string, { readonly sessionId: string; readonly until: number }>();

/** Only what was genuine is kept, the newest of it. */
function keep(token: string, found: { readonly sessionId: string; readonly until: number }): void {
  const [oldest] = opened.keys();
  if (opened.size >= mostKept && oldest !== undefined) opened.delete(oldest);
  opened.set(token, found);
}
