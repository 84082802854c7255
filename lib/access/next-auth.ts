import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/platform/env";
import { clientAddressHeader, requestIdHeader } from "@/lib/platform/request-headers";
import { signIn } from "./commands/sign-in";
import { loadSession } from "./queries/load-session";
import { safeNext } from "./rules/safe-next";
import { signInSchema } from "./schema";
import { absoluteSeconds } from "./session-limits";
import { openSessionToken, sessionCookieName, sessionCookieOptions } from "./session-token";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}

/**
 * next-auth speaks HTTP (its endpoints, CSRF token, encrypted cookie); who may come in is decided by the sign-in command
 * and what the cookie is worth by the session row. Programs and tests sign in through it; people use the page's own form.
 */
export const nextAuthOptions = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: absoluteSeconds },
  pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
  cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
  providers: [
    Credentials({
      credentials: { username: {}, password: {} },
      async authorize(credentials, request) {
        const input = signInSchema.safeParse(credentials);
        if (!input.success) return null;
        const header = (name: string): string | null => {
          const value: unknown = request.headers?.[name];
          return typeof value === "string" ? value : null;
        };
        const result = await signIn(
          {
            requestId: header(requestIdHeader) ?? crypto.randomUUID(),
            address: header(clientAddressHeader) ?? "unknown",
            userAgent: header("user-agent"),
            replacedSessionId: await openSessionToken(cookieOf(header("cookie"), sessionCookieName())),
          },
          input.data,
        );
        return result.ok ? { id: result.value.positionId, sessionId: result.value.sessionId } : null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.sessionId } : { sid: token.sid }),
    async session({ session, token }) {
      const current = token.sid ? await loadSession(token.sid) : null;
      return { ...session, user: current ? { name: current.actor.username } : undefined };
    },
    redirect: ({ url, baseUrl }) => baseUrl + safeNext(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url),
  },
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
});

const cookieOf = (header: string | null, name: string): string | undefined =>
  header
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
