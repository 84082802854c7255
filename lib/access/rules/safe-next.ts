/**
 * Where to go after signing in. Only a path of this site is followed (OWASP: unvalidated redirects): anything that a
 * browser could read as another host, a control character, or a page that would loop falls back to the start page.
 */
export function safeNext(next: unknown): string {
  if (typeof next !== "string" || next.length > 2000 || !/^\/(?![/\\])/.test(next) || /[\p{Cc}\\]/u.test(next)) return "/";
  const base = "http://site.invalid";
  if (!URL.canParse(next, base)) return "/";
  const url = new URL(next, base);
  const loops = /^\/(sign-in|sign-out|new-password|api)(\/|$)/.test(url.pathname);
  return url.origin === base && !url.pathname.startsWith("//") && !loops ? url.pathname + url.search + url.hash : "/";
}
