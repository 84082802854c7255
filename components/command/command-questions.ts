/** What an executive asks before a meeting; each has one place that answers it. */
export const questions = ["gap", "moved", "certified", "notBegun", "owed"] as const;
export type Question = (typeof questions)[number];

/** Where on the overview the answer stands: a panel's sentence, the explanation of what is paid, or the head itself. */
const anchors = { gap: "#says-gap", moved: "#says-movement", certified: "#certified", owed: "" } as const;
/** What an address says of when and of what: a question keeps it. */
const kept = ["year", "month", "class", "fund", "theme"];

/** The place the page is about, where it is about one. */
export const placeHere = (): string | null => /^\/(?:overview|meeting|wall)\/([a-z0-9-]+)/.exec(location.pathname)?.[1] ?? null;

/** The address that answers a question for a place, in the month and under the conditions that are looked at. */
export function answerHref(question: Question, areaId: string): string {
  const here = new URLSearchParams(/^\/(?:overview|meeting|wall|register)\b/.test(location.pathname) ? location.search : "");
  const query = new URLSearchParams([...here].filter(([name]) => kept.includes(name)));
  if (question !== "notBegun") return `/overview/${areaId}${query.size > 0 ? `?${query}` : ""}${anchors[question]}`;
  if (areaId !== "moi") query.set("area", areaId);
  query.set("flag", "capital_not_begun");
  return `/register?${query}`;
}

/**
 * Goes to a part of the page that stands, as a link to it would; said again when it was the last one asked for. The router is not
 * asked: the page is the same.
 */
export function openPart(hash: string): void {
  if (location.hash !== hash) {
    location.hash = hash;
    return;
  }
  document.getElementById(hash.slice(1))?.scrollIntoView();
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}
