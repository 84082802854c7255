import "server-only";
import { read } from "@/lib/platform/database";
import type { Actor } from "../actor";
import { holds } from "../policy";
import { type Device, deviceOf } from "../rules/device-of";
import { idleSeconds } from "../session-limits";

export type OwnSession = {
  readonly id: string;
  readonly device: Device;
  readonly address: string | null;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly isThis: boolean;
};

type Row = { id: string; user_agent: string | null; ip_address: string | null; created_at: Date; last_seen_at: Date };

/** The actor's open sessions, this one first, then the last used. */
export async function readOwnSessions(actor: Actor): Promise<OwnSession[]> {
  if (!holds(actor, "session.own")) return [];
  const rows = await read<Row>(
    `select id, user_agent, ip_address, created_at, last_seen_at from session
      where position_id = $1 and person_id = $2 and ended_at is null and expires_at > now() and last_seen_at > now() - make_interval(secs => $3)
      order by id = $4 desc, last_seen_at desc limit 100`,
    [actor.positionId, actor.personId, idleSeconds, actor.sessionId],
  );
  return rows.map((row) => ({
    id: row.id,
    device: deviceOf(row.user_agent),
    address: row.ip_address,
    startedAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    isThis: row.id === actor.sessionId,
  }));
}
