import "server-only";
import { ministryId } from "@/lib/access/policy";
import { env } from "@/lib/platform/env";
import { hashOfFeedToken, isFeedToken } from "../calendar/feed-token";
import { renderCalendar } from "../calendar/render-calendar";
import { type CalendarFacts, calendarEntries } from "../rules/calendar-entries";
import { type FeedOwner, findFeed, reopeningsOf, roundsFor, waitingToCertify, waitingToReopen } from "../store-calendar";

/**
 * The calendar of whoever made this secret address, as iCalendar text; null for any other token, for a position that is no longer
 * active or was handed over. The token is the only proof, so it shows deadlines and counts, and no figures.
 */
export async function readCalendar(token: string, now: Date): Promise<string | null> {
  if (!isFeedToken(token)) return null;
  const owner = await findFeed(hashOfFeedToken(token), now);
  if (!owner) return null;
  const { positionId, role, areaIds } = owner;
  const [rounds, reopenings, waits] = await Promise.all([roundsFor(areaIds, now), reopeningsOf(areaIds, now), waitsFor(owner)]);
  const reminded = ["agency_recorder", "officer", "certifier"].includes(role);
  const entries = calendarEntries({ positionId, reminded, rounds, reopenings, waits }, now);
  return renderCalendar(entries, { ...owner, site: env().NEXTAUTH_URL.replace(/\/$/, "") }, now);
}

async function waitsFor({ role, areaIds }: FeedOwner): Promise<CalendarFacts["waits"]> {
  if (role === "certifier") return { what: "waitsCertify", count: await waitingToCertify(areaIds) };
  if (role === "ministry_staff" && areaIds.includes(ministryId)) return { what: "waitsReopen", count: await waitingToReopen() };
  return null;
}
