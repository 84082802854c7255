import "server-only";
import nodemailer from "nodemailer";
import { env } from "./env";

export type Mail = {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The page where the receiver chooses what comes by e-mail. */
  readonly choicesUrl: string;
};

/** `later`: worth another try. `refused`: the server said that it never will; the reason is its own words. */
export type MailOutcome =
  | { readonly kind: "sent" }
  | { readonly kind: "later"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string };

/** Whether e-mail can be sent from here at all. */
export const mailIsSet = (): boolean => Boolean(env().SMTP_URL && env().MAIL_FROM);

/** Longer than any server may take for one message; far below the time after which an attempt counts as lost. */
const withinMs = 60_000;

/**
 * Hands one message to the mail server. Never throws: whatever goes wrong is an outcome. The Message-ID is the caller's, so that a
 * repeat after a lost answer can be known as one.
 */
export async function sendMail(mail: Mail): Promise<MailOutcome> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL || !MAIL_FROM) return { kind: "later", reason: "no mail server is set" };
  const transport = nodemailer.createTransport({
    url: SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const limit = setTimeout(() => transport.close(), withinMs);
  try {
    await transport.sendMail({
      from: MAIL_FROM,
      to: mail.to,
      messageId: mail.messageId,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: {
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        "Content-Language": "th, en",
        "List-Unsubscribe": `<${mail.choicesUrl}>`,
      },
    });
    return { kind: "sent" };
  } catch (error) {
    return outcomeOf(error);
  } finally {
    clearTimeout(limit);
    transport.close();
  }
}

/**
 * RFC 5321 §4.2.1: 4yz is transient, 5yz permanent. Only an answer about the sender, the receiver or the message ends it; a refused
 * sign-in is a fault of the settings and passes once they are mended.
 */
export function outcomeOf(error: unknown): Exclude<MailOutcome, { kind: "sent" }> {
  const { responseCode, code, message } = (error instanceof Error ? error : { message: String(error) }) as SmtpError;
  const permanent = responseCode !== undefined && responseCode >= 500 && (code === "EENVELOPE" || code === "EMESSAGE");
  return { kind: permanent ? "refused" : "later", reason: message.replace(/\s+/g, " ").slice(0, 500) };
}

type SmtpError = { readonly message: string; readonly code?: string; readonly responseCode?: number };
