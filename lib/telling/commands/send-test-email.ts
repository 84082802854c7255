import "server-only";
import { randomUUID } from "node:crypto";
import { holds } from "@/lib/access/policy";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { prisma } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mail";
import { takeTurn } from "@/lib/platform/rate-limit";
import { choicesUrl, composeTestEmail } from "../mail/compose-email";
import { mailDesk } from "../mail-desk";
import { notAllowed } from "../refusals";

const testRule = { name: "test-mail", limit: 5, seconds: 900 } as const;

/** Sends the holder a message at once and says what the mail server answered: how a person finds a mistyped address. */
export async function sendTestEmail({ actor }: CommandContext): Promise<Result<{ address: string }>> {
  if (!holds(actor, "inbox.own")) return notAllowed;
  const desk = mailDesk();
  if (!desk) return refuse({ code: "telling.not_set", kind: "locked" });
  const person = await prisma().person.findUnique({ where: { id: actor.personId }, select: { email: true } });
  const address = person?.email;
  if (!address) return refuse({ code: "telling.no_address", kind: "invalid", field: "email" });
  const turn = await takeTurn(testRule, actor.positionId);
  if (!turn.allowed) return refuse({ code: "telling.too_many_tests", kind: "limited", params: { seconds: turn.retryAfterSeconds } });
  const site = env().NEXTAUTH_URL.replace(/\/$/, "");
  const email = composeTestEmail(actor, site);
  const messageId = `<${randomUUID()}@${desk.host}>`;
  const outcome = await sendMail({ ...email, to: address, messageId, choicesUrl: choicesUrl(site) });
  if (outcome.kind === "sent") return succeed({ address });
  const code = outcome.kind === "refused" ? "telling.mail_refused" : "telling.mail_later";
  return refuse({ code, kind: outcome.kind === "refused" ? "invalid" : "locked", params: { reason: outcome.reason } });
}
