import "server-only";
import { read } from "@/lib/platform/database";

/** Gives parked events and failed e-mails their tries anew, after a person mended the cause. An e-mail keeps its Message-ID. */
export async function retryUntold(now: Date): Promise<{ events: number; emails: number }> {
  const events = await read<{ id: string }>(
    "update outbox_event set attempts = 0, due_at = $1 where processed_at is null and attempts > 0 returning id::text as id",
    [now],
  );
  // Tried once already: it never gathers more, because its words are written.
  const emails = await read<{ id: string }>(
    "update email_message set state = 'queued', attempts = 1, due_at = $1 where state = 'failed' returning id::text as id",
    [now],
  );
  return { events: events.length, emails: emails.length };
}
