import "server-only";
import { read } from "@/lib/platform/database";
import { eventsDue } from "../rules/schedule";

/**
 * Puts into the outbox what open rounds have to tell by themselves. Each event is named by its key, so that several servers
 * and any number of looks tell it once. Returns how many were new.
 */
export async function scheduleReminders(now: Date): Promise<number> {
  const rounds = await read<{ id: string; opensAt: Date; closesAt: Date; reminderDays: number[] | null }>(
    `select id::text as id, opens_at as "opensAt", closes_at as "closesAt", reminder_days as "reminderDays" from round
      where opens_at <= $1 and closes_at > $1`,
    [now],
  );
  const due = rounds.flatMap((round) =>
    eventsDue({ ...round, reminderDays: round.reminderDays ?? [] }, now).map((event) => ({ ...event, payload: { roundId: round.id } })),
  );
  if (due.length === 0) return 0;
  const added = await read<{ id: string }>(
    `insert into outbox_event (topic, event_key, payload, created_at, due_at)
     select topic, "eventKey", payload, $2, $2 from jsonb_to_recordset($1::jsonb) as t (topic text, "eventKey" text, payload jsonb)
      where not exists (select 1 from outbox_event o where o.event_key = t."eventKey")
     on conflict (event_key) do nothing returning id::text as id`,
    [JSON.stringify(due), now],
  );
  return added.length;
}
