import "server-only";
import type { Role } from "@/lib/access/roles";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import type { Reader } from "@/lib/platform/reader";

/** Active positions of some roles placed exactly at a unit: a cluster's office hears of its own unit, not of its provinces. */
export async function positionsAt(read: Reader, areaId: string, roles: readonly Role[]): Promise<string[]> {
  const rows = await read<{ id: string }>(
    `select p.id::text as id from position p join position_area at on at.position_id = p.id
      where at.area_id = $1 and p.is_active and p.role = any($2::text[]) order by p.username`,
    [areaId, [...roles]],
  );
  return rows.map(({ id }) => id);
}

/** The certifiers of a unit and whoever stands in for one of them today. */
export async function certifiersAt(read: Reader, areaId: string, now: Date): Promise<string[]> {
  const rows = await read<{ id: string }>(
    `with certifiers as (
       select p.id from position p join position_area at on at.position_id = p.id
        where at.area_id = $1 and p.is_active and p.role = 'certifier')
     select id::text as id from certifiers
     union
     select d.to_position_id::text from delegation d
       join certifiers c on c.id = d.from_position_id
       join position p on p.id = d.to_position_id and p.is_active
       join position_area at on at.position_id = p.id and at.area_id = $1
      where d.revoked_at is null and $2::date between d.starts_on and d.ends_on`,
    [areaId, dayInBangkok(now)],
  );
  return rows.map(({ id }) => id);
}

export type AreaNames = { readonly areaTh: string; readonly areaEn: string };

export async function areaNames(read: Reader, areaId: string): Promise<AreaNames> {
  const [row] = await read<AreaNames>(`select name_th as "areaTh", name_en as "areaEn" from area where id = $1`, [areaId]);
  if (!row) throw new Error(`no area ${areaId}`);
  return row;
}

/** A position as others read its name: title and office. */
export type PositionNames = { readonly byTh: string; readonly byEn: string };

export async function positionNames(read: Reader, positionId: string | null): Promise<Partial<PositionNames>> {
  if (!positionId) return {};
  const [row] = await read<PositionNames>(
    `select title_th || ' ' || office_th as "byTh", title_en || ', ' || office_en as "byEn" from position where id = $1::uuid`,
    [positionId],
  );
  return row ?? {};
}

/** One notice per position, none for whoever did it themselves. */
export const toEach = <N extends object>(
  positionIds: readonly string[],
  except: string | null,
  notice: N,
): (N & { positionId: string })[] =>
  [...new Set(positionIds)].filter((id) => id !== except).map((positionId) => ({ ...notice, positionId }));
