import "server-only";
import type { Transaction } from "@/lib/platform/database";
import { readIn } from "@/lib/platform/reader";
import { gatherKeyOf, type Notice } from "./rules/notice";
import { defaultWay } from "./rules/topics";

export type MailDesk = {
  /** Right of the @ in Message-IDs. */
  readonly host: string;
  /** How long an e-mail waits for more of its kind. */
  readonly gatherSeconds: number;
};

export type Told = { readonly notices: number; readonly emails: number };

/**
 * Writes the notices of one event by each position's choice and puts their e-mails in the queue, gathered with what already waits for
 * the same position, kind, unit and month. A notice that is there already is not told again. `mail` is null where no mail
 * server is set: nothing is queued then, so that none goes out late when one is set.
 */
export async function writeNotices(
  tx: Transaction,
  { notices, eventKey, now, mail }: { notices: readonly Notice[]; eventKey: string; now: Date; mail: MailDesk | null },
): Promise<Told> {
  if (notices.length === 0) return { notices: 0, emails: 0 };
  const read = readIn(tx);
  const typed = notices.map((notice) => ({
    position_id: notice.positionId,
    topic: notice.topic,
    area_id: notice.areaId,
    event_key: `${eventKey}:${notice.topic}:${notice.areaId ?? ""}`,
    gather_key: gatherKeyOf(notice),
    payload: notice.facts,
    in_inbox: defaultWay(notice.topic).inInbox,
    by_email: defaultWay(notice.topic).byEmail,
  }));
  const told = await read<{ id: string; byEmail: boolean }>(
    `with typed as (
       select t.*, coalesce(c.in_inbox, t.in_inbox) as shown, coalesce(c.by_email, t.by_email) as mailed
         from jsonb_to_recordset($1::jsonb) as t (position_id uuid, topic text, area_id text, event_key text, gather_key text,
              payload jsonb, in_inbox boolean, by_email boolean)
         left join notification_choice c on c.position_id = t.position_id and c.topic = t.topic),
     written as (
       insert into notification (position_id, topic, event_key, area_id, gather_key, payload, in_inbox, created_at)
       select position_id, topic, event_key, area_id, gather_key, payload, shown, $2::timestamptz from typed where shown or mailed
       on conflict (position_id, event_key) do nothing
       returning id, position_id, event_key)
     select w.id::text as id, t.mailed as "byEmail" from written w
       join typed t on t.position_id = w.position_id and t.event_key = w.event_key`,
    [JSON.stringify(typed), now],
  );
  const mailed = told.filter(({ byEmail }) => byEmail).map(({ id }) => id);
  const emails = mail && mailed.length > 0 ? await queueEmails(tx, mailed, now, mail) : 0;
  return { notices: told.length, emails };
}

/** E-mails of these notices, to whoever holds each position today and has an address. */
async function queueEmails(tx: Transaction, ids: readonly string[], now: Date, mail: MailDesk): Promise<number> {
  const read = readIn(tx);
  const queued = await read<{ id: string; positionId: string; gatherKey: string }>(
    `insert into email_message (position_id, gather_key, to_address, message_id, due_at, created_at)
     select distinct on (n.position_id, n.gather_key) n.position_id, n.gather_key, person.email,
            '<' || gen_random_uuid() || '@' || $3 || '>', $2::timestamptz + make_interval(secs => $4), $2::timestamptz
       from notification n
       join position_assignment a on a.position_id = n.position_id
        and ($2::timestamptz at time zone 'Asia/Bangkok')::date between a.starts_on and coalesce(a.ends_on, 'infinity'::date)
       join person on person.id = a.person_id and person.email is not null
      where n.id = any($1::bigint[])
      order by n.position_id, n.gather_key
     on conflict (position_id, gather_key) where state = 'queued' and attempts = 0 do update set gather_key = excluded.gather_key
     returning id::text as id, position_id::text as "positionId", gather_key as "gatherKey"`,
    [ids, now, mail.host, mail.gatherSeconds],
  );
  await read(
    `update notification n set email_id = q.id
       from jsonb_to_recordset($2::jsonb) as q (id uuid, "positionId" uuid, "gatherKey" text)
      where n.id = any($1::bigint[]) and n.position_id = q."positionId" and n.gather_key = q."gatherKey" returning n.id::text as id`,
    [ids, JSON.stringify(queued)],
  );
  return queued.length;
}
