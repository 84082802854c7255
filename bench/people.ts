import type { Actor } from "@/lib/access/actor";
import { type Role, roles } from "@/lib/access/roles";
import { read } from "@/lib/platform/database";

/** The made positions as the application would know them at a request. */
export async function actorOf(areaId: string, role: Role): Promise<Actor> {
  const [row] = await read<{ positionId: string; personId: string; personName: string; role: string }>(
    `select p.id as "positionId", person.id as "personId", person.name_th as "personName", p.role
    from position p join position_assignment s on s.position_id = p.id join person on person.id = s.person_id where p.username = $1`,
    [`bench.${areaId}.${role}`],
  );
  const known = roles.find((each) => each === row?.role);
  if (!row || !known) throw new Error(`no ${role} of ${areaId} in the base`);
  const { positionId, personId, personName } = row;
  const words = { titleTh: "ตำแหน่ง", titleEn: "Position", officeTh: "สำนักงาน", officeEn: "Office" };
  return {
    sessionId: null,
    positionId,
    personId,
    personName,
    username: `bench.${areaId}.${role}`,
    role: known,
    areaIds: [areaId],
    standsInFor: [],
    ...words,
  };
}

/**
 * Positions of the ministry for screens on the wall, made where the base has none yet: a position may have sixty open at once.
 * Answers their usernames.
 */
export async function screenHolders(count: number): Promise<string[]> {
  const usernames = Array.from({ length: count }, (_, at) => `bench.moi.screen${at + 1}`);
  await read(
    `with missing as materialized (
      select username, gen_random_uuid() as position_id, gen_random_uuid() as person_id from unnest($1::text[]) username
      where username not in (select username from position)
    ), persons as (insert into person (id, name_th) select person_id, 'ผู้ถือตำแหน่ง ' || username from missing
    ), positions as (
      insert into position (id, username, title_th, title_en, office_th, office_en, role)
      select position_id, username, 'ตำแหน่ง', 'Position', 'สำนักงาน', 'Office', 'executive' from missing
    ), areas as (insert into position_area (position_id, area_id) select position_id, 'moi' from missing)
    insert into position_assignment (position_id, person_id, starts_on) select position_id, person_id, date '2017-10-01' from missing`,
    [usernames],
  );
  return usernames;
}
