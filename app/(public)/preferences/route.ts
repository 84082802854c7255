import { NextResponse } from "next/server";
import { preferenceChoices } from "@/lib/i18n/preferences";
import { env } from "@/lib/platform/env";

const yearSeconds = 365 * 24 * 60 * 60;

/** The path the form was sent from, when it was a page of ours; else the start. Never another site's address. */
function pageBefore(request: Request, origin: string): string {
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return "/";
  const { origin: from, pathname, search } = new URL(referer);
  return from === origin ? pathname + search : "/";
}

/** Sent by a page of this very site: browsers state it; an old one at least sends its origin. */
function isOwnPage(request: Request, origin: string): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site ? site === "same-origin" : request.headers.get("origin") === origin;
}

/**
 * Language, theme, text size and single-letter keys, one or more per request, each from its own short list; anything
 * else is ignored. Works signed out and without a script: it answers with the page the form stood on.
 */
export async function POST(request: Request): Promise<Response> {
  const host = request.headers.get("host");
  const origin = host ? `${new URL(env().NEXTAUTH_URL).protocol}//${host}` : env().NEXTAUTH_URL;
  if (!isOwnPage(request, origin)) return new Response(null, { status: 403 });
  const form = await request.formData();
  const response = new NextResponse(null, { status: 303, headers: { location: pageBefore(request, origin) } });
  for (const [name, choices] of Object.entries(preferenceChoices)) {
    const value = form.get(name);
    if (typeof value === "string" && choices.includes(value)) {
      response.cookies.set(name, value, {
        path: "/",
        maxAge: yearSeconds,
        sameSite: "lax",
        httpOnly: true,
        secure: origin.startsWith("https:"),
      });
    }
  }
  return response;
}
