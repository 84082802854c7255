import "server-only";
import { read } from "@/lib/platform/database";
import type { Actor } from "../actor";
import { type Role, roles } from "../roles";
import { standsInForSql } from "../stands-in";

type Row = Omit<Actor, "sessionId" | "role"> & { role: string };

/**
 * The actor of a position by its username, for programs run on the server: an active position and whoever holds it today
 * (days in Bangkok). Null when there is none. Proves nothing about who asks: never call it for a request.
 */
export async function loadActorByUsername(username: string): Promise<Actor | null> {
  const [row] = await read<Row>(
    `select p.id as "positionId", a.person_id as "personId", p.username, p.role, p.title_th as "titleTh", p.title_en as "titleEn",
            p.office_th as "officeTh", p.office_en as "officeEn", person.name_th as "personName",
            array(select area_id from position_area where position_id = p.id order by area_id) as "areaIds",
            ${standsInForSql} as "standsInFor"
       from position p
       join position_assignment a on a.position_id = p.id
        and (now() at time zone 'Asia/Bangkok')::date between a.starts_on and coalesce(a.ends_on, 'infinity'::date)
       join person on person.id = a.person_id
      where p.username = $1 and p.is_active`,
    [username],
  );
  const role: Role | undefined = roles.find((known) => known === row?.role);
  return row && role ? { ...row, role, sessionId: null } : null;
}
