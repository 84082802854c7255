import { refuse } from "@/lib/core/result";
import { endpoint } from "@/lib/platform/endpoint";
import { type RateRule, takeTurn } from "@/lib/platform/rate-limit";
import { clientAddressOf } from "@/lib/platform/request-headers";
import { readCalendar } from "@/lib/telling/queries/read-calendar";

/** Calendars of one house share an address: only what names no calendar counts against it, and a right one is always let in. */
const misses: RateRule = { name: "calendar-miss", limit: 30, seconds: 600 };
const looks: RateRule = { name: "calendar", limit: 60, seconds: 600 };

/** A position's deadlines for a calendar program, which cannot sign in: the secret in the address is the proof. */
export const GET = endpoint(
  async ({ request, params }) => {
    const token = /^([\w-]{43})\.ics$/.exec(params.token ?? "")?.[1];
    const calendar = token ? await readCalendar(token, new Date()) : null;
    if (!token || calendar === null) {
      const guess = await takeTurn(misses, clientAddressOf(request.headers));
      return guess.allowed ? refuse({ code: "common.not_found", kind: "not_found" }) : tooMany(guess.retryAfterSeconds);
    }
    const turn = await takeTurn(looks, token.slice(0, 12));
    if (!turn.allowed) return tooMany(turn.retryAfterSeconds);
    return new Response(calendar, {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'inline; filename="deadlines.ics"',
        "cache-control": "private, max-age=300",
        "referrer-policy": "no-referrer",
        "x-robots-tag": "noindex",
      },
    });
  },
  { public: true, loggedAs: "/api/calendar/[token]" },
);

const tooMany = (seconds: number) => refuse({ code: "telling.too_many_feeds", kind: "limited", params: { seconds } });
