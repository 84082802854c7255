import "server-only";
import { read } from "@/lib/platform/database";
import { eventBackoff } from "../rules/backoff";

export type Untold = {
  readonly events: readonly { readonly id: string; readonly topic: string; readonly createdAt: Date; readonly reason: string | null }[];
  readonly emails: readonly { readonly id: string; readonly username: string; readonly createdAt: Date; readonly reason: string | null }[];
  /** What still waits for its turn. */
  readonly waiting: { readonly events: number; readonly emails: number };
};

/** What could not be told and waits for a person: parked events and failed e-mails, newest first, at most a hundred of each. */
export async function readUntold(): Promise<Untold> {
  const [events, emails, [waiting]] = await Promise.all([
    read<Untold["events"][number]>(
      `select id::text as id, topic, created_at as "createdAt", last_error as reason from outbox_event
        where processed_at is null and attempts >= $1 order by outbox_event.id desc limit 100`,
      [eventBackoff.attempts],
    ),
    read<Untold["emails"][number]>(
      `select e.id::text as id, p.username, e.created_at as "createdAt", e.last_error as reason
         from email_message e join position p on p.id = e.position_id where e.state = 'failed' order by e.created_at desc limit 100`,
    ),
    read<Untold["waiting"]>(
      `select (select count(*)::int from outbox_event where processed_at is null and attempts < $1) as events,
              (select count(*)::int from email_message where state in ('queued', 'sending')) as emails`,
      [eventBackoff.attempts],
    ),
  ]);
  return { events, emails, waiting: waiting ?? { events: 0, emails: 0 } };
}
