import "server-only";
import type { Role } from "@/lib/access/roles";
import { read, type Transaction } from "@/lib/platform/database";
import { readIn } from "@/lib/platform/reader";
import type { Email } from "./mail/compose-email";
import type { NoticeFacts } from "./rules/notice";
import type { Topic } from "./rules/topics";

export type TakenEmail = {
  readonly id: string;
  readonly attempts: number;
  readonly messageId: string;
  readonly subject: string | null;
  readonly text: string | null;
  readonly html: string | null;
  /** The address of whoever holds the position now; null when nobody does, or without an address. */
  readonly address: string | null;
  readonly role: Role;
  readonly titleTh: string;
  readonly titleEn: string;
  readonly officeTh: string;
  readonly officeEn: string;
};

/**
 * Takes the next e-mail that is due for `leaseSeconds`: nobody else sends it meanwhile, and when its sender dies it is due again
 * afterwards. The receiver is looked up anew each time, so that nothing follows a person who left the position.
 */
export async function takeEmail(tx: Transaction, now: Date, leaseSeconds: number): Promise<TakenEmail | null> {
  const [row] = await readIn(tx)<TakenEmail>(
    `with taken as (
       update email_message set state = 'sending', attempts = attempts + 1, due_at = $1::timestamptz + make_interval(secs => $2)
        where id = (select id from email_message where state in ('queued', 'sending') and due_at <= $1::timestamptz
                     order by due_at, id limit 1 for update skip locked)
       returning id, position_id, attempts, message_id, subject, body, html)
     select t.id::text as id, t.attempts, t.message_id as "messageId", t.subject, t.body as text, t.html, person.email as address,
            p.role, p.title_th as "titleTh", p.title_en as "titleEn", p.office_th as "officeTh", p.office_en as "officeEn"
       from taken t join position p on p.id = t.position_id
       left join position_assignment a on a.position_id = p.id and p.is_active
        and ($1::timestamptz at time zone 'Asia/Bangkok')::date between a.starts_on and coalesce(a.ends_on, 'infinity'::date)
       left join person on person.id = a.person_id`,
    [now, leaseSeconds],
  );
  return row ?? null;
}

export type Gathered = { readonly topic: Topic; readonly areaId: string | null; readonly items: readonly NoticeFacts[] };

/** What an e-mail is about, oldest first. */
export async function gatheredIn(tx: Transaction, emailId: string): Promise<Gathered | null> {
  const rows = await readIn(tx)<{ topic: Topic; areaId: string | null; facts: NoticeFacts }>(
    `select topic, area_id as "areaId", payload as facts from notification where email_id = $1::uuid order by id`,
    [emailId],
  );
  const [first] = rows;
  return first ? { topic: first.topic, areaId: first.areaId, items: rows.map(({ facts }) => facts) } : null;
}

export async function keepWords(tx: Transaction, id: string, address: string, email: Email): Promise<void> {
  await tx.$executeRaw`
    update email_message set to_address = ${address}, subject = ${email.subject}, body = ${email.text}, html = ${email.html} where id = ${id}::uuid`;
}

type Mark = { readonly id: string; readonly attempts: number };

/** The marks hold only for the attempt that was made: one that was taken over meanwhile is no longer ours to judge. */
export async function markSent({ id, attempts }: Mark, now: Date): Promise<boolean> {
  const rows = await read<{ id: string }>(
    `update email_message set state = 'sent', sent_at = $3, last_error = null
      where id = $1::uuid and attempts = $2 and state = 'sending' returning id::text as id`,
    [id, attempts, now],
  );
  return rows.length > 0;
}

export async function markLater({ id, attempts }: Mark, now: Date, waitSeconds: number, reason: string): Promise<void> {
  await read(
    `update email_message set state = 'queued', due_at = $3::timestamptz + make_interval(secs => $4), last_error = $5
      where id = $1::uuid and attempts = $2 and state = 'sending'`,
    [id, attempts, now, waitSeconds, reason],
  );
}

export async function markFailed({ id, attempts }: Mark, reason: string): Promise<void> {
  await read("update email_message set state = 'failed', last_error = $3 where id = $1::uuid and attempts = $2 and state = 'sending'", [
    id,
    attempts,
    reason,
  ]);
}
