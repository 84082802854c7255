import "server-only";
import type { Transaction } from "@/lib/platform/database";

/** The SQL of accounts: positions, their holders and periods. Days are ISO days in Bangkok. */
export type HeldPosition = {
  readonly id: string;
  readonly username: string;
  readonly role: string;
  readonly isActive: boolean;
  readonly areaIds: readonly string[];
  /** Who holds it today, or is appointed from a later day. */
  readonly assignment: { readonly id: string; readonly personId: string; readonly nameTh: string; readonly startsOn: string } | null;
};

/** Locks a position for this transaction and reads it with its present (or next) holder. */
export async function lockPosition(tx: Transaction, positionId: string, today: string): Promise<HeldPosition | null> {
  const [row] = await tx.$queryRaw<{ id: string; username: string; role: string; is_active: boolean; area_ids: string[] }[]>`
    select id::text, username, role, is_active, array(select area_id from position_area where position_id = position.id order by area_id) as area_ids
      from position where id = ${positionId}::uuid for update`;
  if (!row) return null;
  const [assignment] = await tx.$queryRaw<{ id: string; personId: string; nameTh: string; startsOn: string }[]>`
    select a.id::text, a.person_id::text as "personId", p.name_th as "nameTh", to_char(a.starts_on, 'YYYY-MM-DD') as "startsOn"
      from position_assignment a join person p on p.id = a.person_id
     where a.position_id = ${positionId}::uuid and coalesce(a.ends_on, 'infinity'::date) >= ${today}::date order by a.starts_on limit 1`;
  return {
    id: row.id,
    username: row.username,
    role: row.role,
    isActive: row.is_active,
    areaIds: row.area_ids,
    assignment: assignment ?? null,
  };
}

/** The chain of one account's entries. */
export const positionChain = (positionId: string): string => `position:${positionId}`;

/** The area an entry about a position is filed under: its own, when it has exactly one. */
export const areaOfPosition = (areaIds: readonly string[]): string | null => (areaIds.length === 1 ? (areaIds[0] ?? null) : null);
