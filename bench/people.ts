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
