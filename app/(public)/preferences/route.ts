import { NextResponse } from "next/server";
import { statusOfKind } from "@/lib/core/result";
import { preferenceChoices } from "@/lib/i18n/preferences";
import { env } from "@/lib/platform/env";
import { readForm } from "@/lib/platform/request-body";

const yearSeconds = 365 * 24 * 60 * 60;
/** A few short fields; anybody may send here, so nothing longer is read. */
const bodyLimit = 10_000;

/** The path the form was sent from, when it was a page of ours; else the start. Never another site's address. */
function pageBefore(request: Request, origin: string): string {
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return "/";
  const { origin: from, pathname, search } = new URL(referer);
  // A path beginning "//" would be read as another host.
  return from === origin && !/^[/\\]{2}/.test(pathname) ? pathname + search : "/";
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
  const form = await readForm(request, bodyLimit);
  if (!form.ok) return new Response(null, { status: statusOfKind[form.failures[0]?.kind ?? "invalid"] });
  const response = new NextResponse(null, { status: 303, headers: { location: pageBefore(request, origin) } });
  for (const [name, choices] of Object.entries(preferenceChoices)) {
    const value = form.value.get(name);
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
