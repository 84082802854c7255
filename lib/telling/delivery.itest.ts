import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { prisma, read } from "@/lib/platform/database";
import { makeActor, makePlan, makeRound, testNow } from "@/lib/platform/testing/fixtures";
import { catchMail, type MailCatcher } from "@/lib/platform/testing/mail-catcher";
import { dispatchEvents } from "./commands/dispatch-events";
import { retryUntold } from "./commands/retry-untold";
import { sendEmails } from "./commands/send-emails";
import { readUntold } from "./queries/read-untold";

let catcher: MailCatcher;
let officer: Actor;
let roundId: string;

const later = (minutes: number): Date => new Date(testNow.getTime() + minutes * 60_000);

beforeAll(async () => {
  catcher = await catchMail();
  process.env.SMTP_URL = `smtp://127.0.0.1:${catcher.port}`;
  process.env.MAIL_FROM = "reports@example.go.th";
  roundId = await makeRound(2, { closesAt: new Date("2026-12-05T09:30:00Z") });
  await makePlan({ areaId: "30" });
  officer = await makeActor("officer", "30");
  await address("officer@example.go.th");
});
afterAll(() => catcher.stop());
beforeEach(async () => {
  catcher.mails.length = 0;
  catcher.refused.clear();
  catcher.beforeAnswer = null;
  await read("delete from email_message");
  await read("delete from notification");
  await read("delete from outbox_event");
});

const address = (email: string | null) => prisma().person.update({ where: { id: officer.personId }, data: { email } });

/** An e-mail of its own in the queue, due at once. */
async function queueOne(): Promise<void> {
  await prisma().outboxEvent.create({ data: { topic: "round.due", payload: { roundId }, dueAt: testNow } });
  await dispatchEvents(testNow);
  await read("update email_message set due_at = $1", [testNow]);
}

type Stored = { state: string; attempts: number; messageId: string; lastError: string | null; dueAt: Date };
async function stored(): Promise<Stored> {
  const [row] = await read<Stored>(
    `select state, attempts, message_id as "messageId", last_error as "lastError", due_at as "dueAt" from email_message`,
  );
  if (!row) throw new Error("no e-mail");
  return row;
}

describe("an e-mail", () => {
  it("is sent once by several senders at the same time", async () => {
    await queueOne();
    const sums = await Promise.all([sendEmails(testNow), sendEmails(testNow), sendEmails(testNow)]);
    expect(sums.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
    expect(catcher.mails).toHaveLength(1);
    expect(catcher.mails[0]?.headers.get("message-id")).toBe((await stored()).messageId);
  });

  it("whose sender died after taking it goes again when its time has passed, not before", async () => {
    await queueOne();
    // What a process killed between taking and sending leaves behind.
    await read("update email_message set state = 'sending', attempts = 1, due_at = $1", [later(5)]);
    expect((await sendEmails(later(4))).sent).toBe(0);
    expect((await sendEmails(later(5))).sent).toBe(1);
    expect((await stored()).state).toBe("sent");
  });

  it("that waits behind a slow one is taken for its whole time from when it is taken, so that no other sender doubles it", async () => {
    await queueOne();
    await read("update email_message set gather_key = 'first'");
    await prisma().outboxEvent.create({ data: { topic: "round.due", eventKey: "again", payload: { roundId }, dueAt: testNow } });
    await dispatchEvents(testNow);
    await read("update email_message set due_at = $1", [testNow]);
    const taken: number[] = [];
    catcher.beforeAnswer = async () => {
      const [row] = await read<{ dueAt: Date }>(`select due_at as "dueAt" from email_message where state = 'sending'`);
      taken.push((row?.dueAt.getTime() ?? 0) - later(5).getTime());
      await new Promise((resolve) => setTimeout(resolve, 400));
    };
    expect((await sendEmails(testNow)).sent).toBe(2);
    expect(taken[1]).toBeGreaterThanOrEqual(390);
  });

  it("whose sender died before the mark goes again with the same Message-ID and the same words", async () => {
    await queueOne();
    // Taken over meanwhile: the first attempt's mark finds that it is no longer its own, as after a kill.
    catcher.beforeAnswer = async () => {
      await read("update email_message set attempts = attempts + 10");
    };
    await sendEmails(testNow);
    expect((await stored()).state).toBe("sending");
    catcher.beforeAnswer = null;
    expect((await sendEmails(later(6))).sent).toBe(1);
    const [first, second] = catcher.mails;
    expect(second?.headers.get("message-id")).toBe(first?.headers.get("message-id"));
    expect(second?.text).toBe(first?.text);
    expect(await stored()).toMatchObject({ state: "sent" });
  });

  it("whose process was killed with the mail server's answer on its way is known as the same one", async () => {
    await queueOne();
    const env = { ...process.env, NEXTAUTH_URL: "http://127.0.0.1:3000" };
    const program = ["--conditions=react-server", "--import=tsx", "scripts/runtime/run-command.ts", "work", "--once"];
    const child = spawn(process.execPath, program, { env, stdio: "ignore" });
    const ended = new Promise<string | null>((resolve) => child.once("exit", (_code, signal) => resolve(signal)));
    catcher.beforeAnswer = () => void child.kill("SIGKILL");
    expect(await ended).toBe("SIGKILL");
    catcher.beforeAnswer = null;
    const left = await stored();
    expect(left).toMatchObject({ state: "sending", attempts: 1 });
    expect((await sendEmails(new Date(left.dueAt.getTime() - 1))).sent).toBe(0);
    expect((await sendEmails(left.dueAt)).sent).toBe(1);
    expect(catcher.mails.map(({ headers }) => headers.get("message-id"))).toEqual([left.messageId, left.messageId]);
    expect(await stored()).toMatchObject({ state: "sent", attempts: 2 });
  });

  it("waits while the mail server is down, then goes", async () => {
    await queueOne();
    const { port } = catcher;
    await catcher.stop();
    expect(await sendEmails(testNow)).toEqual({ sent: 0, later: 1, failed: 0 });
    const waiting = await stored();
    expect(waiting).toMatchObject({ state: "queued", attempts: 1, dueAt: later(1) });
    expect(waiting.lastError).toContain("ECONNREFUSED");
    catcher = await catchMail(port);
    expect(await sendEmails(later(0.5))).toEqual({ sent: 0, later: 0, failed: 0 });
    expect(await sendEmails(later(1))).toEqual({ sent: 1, later: 0, failed: 0 });
    expect(catcher.mails).toHaveLength(1);
  });

  it("to an address that the server refuses for good ends with the server's words, seen by work --status", async () => {
    await queueOne();
    catcher.refused.add("officer@example.go.th");
    expect(await sendEmails(testNow)).toEqual({ sent: 0, later: 0, failed: 1 });
    expect(await stored()).toMatchObject({ state: "failed", attempts: 1 });
    const { emails } = await readUntold();
    expect(emails).toEqual([expect.objectContaining({ username: officer.username, reason: expect.stringContaining("No such mailbox") })]);
    catcher.refused.clear();
    expect(await retryUntold(later(1))).toEqual({ events: 0, emails: 1 });
    expect((await sendEmails(later(1))).sent).toBe(1);
  });

  it("never follows a holder who left: without an address of the holder it ends", async () => {
    await queueOne();
    await address(null);
    expect((await sendEmails(testNow)).failed).toBe(1);
    expect(await stored()).toMatchObject({ state: "failed", lastError: "no_address" });
    expect(catcher.mails).toEqual([]);
    await address("officer@example.go.th");
  });

  it("gathers what is told while it waits, and no more once its words are written", async () => {
    const tell = async (at: Date) => {
      await prisma().outboxEvent.create({ data: { topic: "round.due", payload: { roundId }, dueAt: at } });
      await dispatchEvents(at);
    };
    await tell(testNow);
    await tell(later(1));
    expect((await sendEmails(later(1.9))).sent).toBe(0);
    expect((await sendEmails(later(2))).sent).toBe(1);
    await tell(later(3));
    expect((await sendEmails(later(5))).sent).toBe(1);
    const notices = await read<{ n: number }>("select count(*)::int as n from notification group by email_id order by n");
    expect(notices.map(({ n }) => n)).toEqual([1, 2]);
  });
});

describe("an event that cannot be told", () => {
  it("about something that was removed meanwhile is done without a word", async () => {
    const payload = { reportId: randomUUID(), version: 1 };
    await prisma().outboxEvent.create({ data: { topic: "report.submitted", areaId: "30", payload, dueAt: testNow } });
    expect(await dispatchEvents(testNow)).toEqual({ events: 1, notices: 0, emails: 0, failed: 0 });
    expect((await readUntold()).waiting.events).toBe(0);
  });

  it("waits longer each time, is parked with its reason, and stops nobody else", async () => {
    await prisma().outboxEvent.create({ data: { topic: "round.due", payload: {}, dueAt: testNow } });
    await prisma().outboxEvent.create({ data: { topic: "something.new", payload: {}, dueAt: testNow } });
    expect(await dispatchEvents(testNow)).toMatchObject({ events: 1, failed: 1 });
    expect(await dispatchEvents(later(0.2))).toMatchObject({ failed: 0 });
    for (let hours = 1; hours <= 10; hours++) await dispatchEvents(later(hours * 60));
    const { events } = await readUntold();
    expect(events).toEqual([expect.objectContaining({ topic: "round.due", reason: "round.due: payload.roundId is missing" })]);
    await read("update outbox_event set payload = $1 where processed_at is null", [JSON.stringify({ roundId })]);
    await retryUntold(later(700));
    expect(await dispatchEvents(later(700))).toMatchObject({ events: 1, notices: 1 });
  });
});
