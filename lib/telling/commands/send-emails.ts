import "server-only";
import { transaction } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { type MailOutcome, mailIsSet, sendMail } from "@/lib/platform/mail";
import { choicesUrl, composeEmail } from "../mail/compose-email";
import { mailBackoff, waitAfter } from "../rules/backoff";
import { gatheredIn, keepWords, markFailed, markLater, markSent, type TakenEmail, takeEmail } from "../store-mail";

export type Sent = { readonly sent: number; readonly later: number; readonly failed: number };

/** One call sends at most this many, so that a worker's turn stays short. */
const most = 100;
/** An attempt that has not come back by then was lost with its process. Longer than the mail client may take. */
const leaseSeconds = 300;

type ReadyEmail = TakenEmail & { readonly subject: string; readonly text: string; readonly html: string; readonly address: string };

/**
 * Sends what waits. Each e-mail is taken first (and its words and Message-ID are fixed with that), then handed to the mail
 * server, then marked: between the server's "accepted" and the mark lies the one moment in which a crash makes a repeat, with the
 * same Message-ID. A transient failure waits longer each time; a refusal for good ends it, with the server's words kept.
 */
export async function sendEmails(now: Date): Promise<Sent> {
  const sum = { sent: 0, later: 0, failed: 0 };
  if (!mailIsSet()) return sum;
  const started = performance.now();
  for (let count = 0; count < most; count++) {
    // A slow server can hold a turn longer than a lease: each begins when its e-mail is taken, not when the turn began.
    const email = await take(now, leaseSeconds + (performance.now() - started) / 1000);
    if (email === "none") break;
    if (email === "no_address") sum.failed += 1;
    else sum[await settle(email, await send(email), now)] += 1;
  }
  return sum;
}

/** Takes one and writes its words at the first attempt. Without a receiver it ends here. */
async function take(now: Date, seconds: number): Promise<ReadyEmail | "none" | "no_address"> {
  return transaction(async (tx) => {
    const taken = await takeEmail(tx, now, seconds);
    if (!taken) return "none";
    const { id, address, subject, text, html } = taken;
    const about = address && !subject ? await gatheredIn(tx, id) : null;
    if (!address || (!subject && !about)) {
      await tx.$executeRaw`update email_message set state = 'failed', last_error = 'no_address' where id = ${id}::uuid`;
      log("warn", "telling.email_failed", { emailId: id, reason: "no_address" });
      return "no_address";
    }
    const email = about
      ? composeEmail({ ...about, to: taken, site: env().NEXTAUTH_URL.replace(/\/$/, "") })
      : { subject: subject ?? "", text: text ?? "", html: html ?? "" };
    await keepWords(tx, id, address, email);
    return { ...taken, ...email, address };
  });
}

const send = ({ address, messageId, subject, text, html }: ReadyEmail): Promise<MailOutcome> =>
  sendMail({ to: address, messageId, subject, text, html, choicesUrl: choicesUrl(env().NEXTAUTH_URL.replace(/\/$/, "")) });

async function settle(email: ReadyEmail, outcome: MailOutcome, now: Date): Promise<keyof Sent> {
  if (outcome.kind === "sent") {
    await markSent(email, now);
    return "sent";
  }
  const wait = outcome.kind === "later" ? waitAfter(email.attempts, mailBackoff) : null;
  if (wait !== null) {
    await markLater(email, now, wait, outcome.reason);
    return "later";
  }
  await markFailed(email, outcome.reason);
  log("warn", "telling.email_failed", { emailId: email.id, attempts: email.attempts });
  return "failed";
}
