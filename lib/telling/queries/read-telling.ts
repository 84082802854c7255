import "server-only";
import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/policy";
import { read } from "@/lib/platform/database";
import { mailIsSet } from "@/lib/platform/mail";
import { loadWays, type TopicWay } from "../store-ways";

export type Telling = {
  readonly ways: readonly TopicWay[];
  /** The holder's own address. */
  readonly email: string | null;
  readonly mailIsSet: boolean;
  /** The last e-mail of the position, when it could not be sent. */
  readonly lastFailed: { readonly at: Date; readonly address: string; readonly reason: string | null } | null;
  /** When the holder's calendar address was made; null when there is none. */
  readonly calendarSince: Date | null;
};

/** How the actor is told: for the account page. */
export async function readTelling(actor: Actor): Promise<Telling | null> {
  if (!holds(actor, "inbox.own")) return null;
  const { positionId, personId } = actor;
  const [ways, [own], [last]] = await Promise.all([
    loadWays(read, actor),
    read<{ email: string | null; calendarSince: Date | null }>(
      `select p.email, f.created_at as "calendarSince" from person p
         left join calendar_feed f on f.position_id = $1 and f.person_id = p.id where p.id = $2`,
      [positionId, personId],
    ),
    read<{ at: Date; address: string; reason: string | null; state: string }>(
      `select e.created_at as at, e.to_address as address, e.last_error as reason, e.state from email_message e
         join position_assignment a on a.position_id = e.position_id and a.person_id = $2
          and (e.created_at at time zone 'Asia/Bangkok')::date between a.starts_on and coalesce(a.ends_on, 'infinity'::date)
        where e.position_id = $1 and e.state in ('sent', 'failed') order by e.created_at desc limit 1`,
      [positionId, personId],
    ),
  ]);
  const lastFailed = last?.state === "failed" ? { at: last.at, address: last.address, reason: last.reason } : null;
  return { ways, email: own?.email ?? null, mailIsSet: mailIsSet(), lastFailed, calendarSince: own?.calendarSince ?? null };
}
