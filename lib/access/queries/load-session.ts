import "server-only";
import { read, readPrepared } from "@/lib/platform/database";
import type { Actor, Delegator } from "../actor";
import { type Role, roles } from "../roles";
import { idleSeconds, seenEverySeconds } from "../session-limits";
import { standsInForSql } from "../stands-in";

export type CurrentSession = {
  readonly actor: Actor & { readonly sessionId: string };
  /** The password was set by an administrator: nothing else may be done before it is changed. */
  readonly mustChange: boolean;
};

type Row = {
  session_id: string;
  position_id: string;
  person_id: string;
  username: string;
  role: string;
  title_th: string;
  title_en: string;
  office_th: string;
  office_en: string;
  person_name: string;
  must_change: boolean;
  stale: boolean;
  area_ids: string[];
  stands_in_for: Delegator[];
};

/**
 * The session as the database holds it this moment, or null when it no longer counts: ended, past its idle or absolute
 * limit, position inactive, person no longer (or not yet) in the position, or password changed after it began.
 * Days of an assignment are days in Bangkok.
 */
const current = `
  select s.id as session_id, p.id as position_id, s.person_id, p.username, p.role, p.title_th, p.title_en, p.office_th, p.office_en,
         person.name_th as person_name, c.must_change,
         s.last_seen_at < now() - make_interval(secs => $3) as stale,
         array(select area_id from position_area where position_id = p.id order by area_id) as area_ids,
         ${standsInForSql} as stands_in_for
    from session s
    join position p on p.id = s.position_id and p.is_active
    join credential c on c.position_id = p.id and c.changed_at <= s.created_at
    join position_assignment a on a.position_id = p.id and a.person_id = s.person_id
     and (now() at time zone 'Asia/Bangkok')::date between a.starts_on and coalesce(a.ends_on, 'infinity'::date)
    join person on person.id = s.person_id
   where s.id = $1 and s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - make_interval(secs => $2)`;

export async function loadSession(sessionId: string): Promise<CurrentSession | null> {
  const [row] = await readPrepared<Row>(current, [sessionId, idleSeconds, seenEverySeconds]);
  const role = roles.find((known) => known === row?.role);
  if (!row || !role) return null;
  if (row.stale) {
    await read("update session set last_seen_at = now() where id = $1 and last_seen_at < now() - make_interval(secs => $2)", [
      sessionId,
      seenEverySeconds,
    ]);
  }
  return { actor: actorOf(row, role), mustChange: row.must_change };
}

const actorOf = (row: Row, role: Role) => ({
  sessionId: row.session_id,
  positionId: row.position_id,
  personId: row.person_id,
  username: row.username,
  role,
  areaIds: row.area_ids,
  titleTh: row.title_th,
  titleEn: row.title_en,
  officeTh: row.office_th,
  officeEn: row.office_en,
  personName: row.person_name,
  standsInFor: row.stands_in_for,
});
