import "server-only";
import { env } from "@/lib/platform/env";
import type { MailDesk } from "./store-notices";

/** How e-mails are queued here; null where no mail server is set. */
export function mailDesk(): MailDesk | null {
  const { SMTP_URL, MAIL_FROM, MAIL_GATHER_SECONDS } = env();
  if (!SMTP_URL || !MAIL_FROM) return null;
  return {
    host:
      MAIL_FROM.split("@")
        .at(-1)
        ?.replace(/[^\w.-]/g, "") || "localhost",
    gatherSeconds: MAIL_GATHER_SECONDS,
  };
}
