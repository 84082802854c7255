import "server-only";
import type { Transaction } from "@/lib/platform/database";
import type { DelegationPeriod } from "./rules/delegation";
import { standInRoles } from "./rules/delegation";

/** Holds the certifier's position, so that two delegations made at once are one after the other. */
export async function lockDelegator(tx: Transaction, positionId: string): Promise<void> {
  await tx.$queryRaw`select id from position where id = ${positionId}::uuid for update`;
}

/** The areas a position shares with the certifier, empty when it may not stand in for it. */
export async function sharedAreas(tx: Transaction, fromPositionId: string, toPositionId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ areaId: string }[]>`
    select mine.area_id as "areaId" from position p
    join position_area mine on mine.position_id = p.id
    join position_area theirs on theirs.area_id = mine.area_id and theirs.position_id = ${fromPositionId}::uuid
    where p.id = ${toPositionId}::uuid and p.id <> ${fromPositionId}::uuid and p.is_active and p.role = any(${[...standInRoles]})
    order by mine.area_id`;
  return rows.map(({ areaId }) => areaId);
}

/** A delegation of the certifier that touches these days. */
export async function findOverlap(
  tx: Transaction,
  fromPositionId: string,
  { startsOn, endsOn }: DelegationPeriod,
): Promise<DelegationPeriod | null> {
  const [row] = await tx.$queryRaw<DelegationPeriod[]>`
    select starts_on::text as "startsOn", ends_on::text as "endsOn" from delegation
    where from_position_id = ${fromPositionId}::uuid and revoked_at is null
      and daterange(starts_on, ends_on, '[]') && daterange(${startsOn}::date, ${endsOn}::date, '[]') order by starts_on limit 1`;
  return row ?? null;
}

type NewDelegation = DelegationPeriod & {
  readonly fromPositionId: string;
  readonly toPositionId: string;
  readonly reason: string;
  readonly at: Date;
};

export async function insertDelegation(tx: Transaction, made: NewDelegation): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    insert into delegation (from_position_id, to_position_id, starts_on, ends_on, reason, created_at)
    values (${made.fromPositionId}::uuid, ${made.toPositionId}::uuid, ${made.startsOn}::date, ${made.endsOn}::date, ${made.reason}, ${made.at})
    returning id`;
  if (!row) throw new Error("a delegation was not stored");
  return row.id;
}

type HeldDelegation = DelegationPeriod & {
  readonly fromPositionId: string;
  readonly toPositionId: string;
  readonly revokedAt: Date | null;
};

/** A delegation to change, its row held; null when there is none. */
export async function holdDelegation(tx: Transaction, id: string): Promise<HeldDelegation | null> {
  const [row] = await tx.$queryRaw<HeldDelegation[]>`
    select from_position_id as "fromPositionId", to_position_id as "toPositionId", starts_on::text as "startsOn", ends_on::text as "endsOn",
      revoked_at as "revokedAt" from delegation where id = ${id}::uuid for update`;
  return row ?? null;
}

export const endDelegation = (tx: Transaction, id: string, at: Date): Promise<number> =>
  tx.$executeRaw`update delegation set revoked_at = ${at} where id = ${id}::uuid and revoked_at is null`;
