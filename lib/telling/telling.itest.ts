import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { prisma, read } from "@/lib/platform/database";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound, testNow } from "@/lib/platform/testing/fixtures";
import { catchMail, type MailCatcher } from "@/lib/platform/testing/mail-catcher";
import { submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { addComment } from "@/lib/reporting/commands/add-comment";
import { askReopen } from "@/lib/reporting/commands/ask-reopen";
import { certifyReport } from "@/lib/reporting/commands/certify-report";
import { decideReopen } from "@/lib/reporting/commands/decide-reopen";
import { remindUnits } from "@/lib/reporting/commands/remind-units";
import { returnReport } from "@/lib/reporting/commands/return-report";
import { settleCertifications } from "@/lib/reporting/commands/settle-certifications";
import { dispatchEvents } from "./commands/dispatch-events";
import { scheduleReminders } from "./commands/schedule-reminders";
import { sendEmails } from "./commands/send-emails";

let catcher: MailCatcher;
let project: MadeProject;
let people: Record<"officer" | "agency" | "certifier" | "governor" | "neighbour" | "cluster" | "staff", Actor>;

const later = (minutes: number): Date => new Date(testNow.getTime() + minutes * 60_000);
const key = () => ({ idempotencyKey: randomUUID() });

beforeAll(async () => {
  catcher = await catchMail();
  process.env.SMTP_URL = `smtp://127.0.0.1:${catcher.port}`;
  process.env.MAIL_FROM = "Plan monitor <reports@example.go.th>";
  await makeRound(2, { closesAt: new Date("2026-12-05T09:30:00Z") });
  [project] = (await makePlan({ areaId: "30" })) as [MadeProject];
  await makePlan({ areaId: "31" });
  people = {
    officer: await makeActor("officer", "30"),
    agency: await makeActor("agency_recorder", "30"),
    certifier: await makeActor("certifier", "30"),
    governor: await makeActor("governor", "30"),
    neighbour: await makeActor("officer", "31"),
    cluster: await makeActor("officer", "c-northeast-lower-1"),
    staff: await makeActor("ministry_staff", "moi"),
  };
  for (const [name, { personId }] of Object.entries(people)) {
    await prisma().person.update({ where: { id: personId }, data: { email: `${name}@example.go.th` } });
  }
});
afterAll(() => catcher.stop());
beforeEach(() => {
  catcher.mails.length = 0;
});

/** Tells everything at an instant of the test's own: the base stamps events with its clock. */
async function tellAt(now: Date) {
  await read("update outbox_event set due_at = $1 where processed_at is null", [now]);
  return dispatchEvents(now);
}

/** Who has a line of the topic, by the names of `people`. */
async function toldOf(topic: string): Promise<string[]> {
  const rows = await read<{ positionId: string }>(
    'select position_id::text as "positionId" from notification where topic = $1 and in_inbox order by id',
    [topic],
  );
  return rows
    .map(({ positionId }) => Object.entries(people).find(([, actor]) => actor.positionId === positionId)?.[0] ?? positionId)
    .sort();
}
const receivers = (): string[] => catcher.mails.flatMap(({ to }) => to).sort();

describe("a month's way, told", () => {
  it("tells recorders and officers that a round opened, once for any number of looks", async () => {
    const at = later(1);
    expect(await scheduleReminders(at)).toBe(1);
    expect(await scheduleReminders(at)).toBe(0);
    const both = await Promise.all([dispatchEvents(at), dispatchEvents(at)]);
    expect(both.map(({ events }) => events).sort()).toEqual([0, 1]);
    expect(await toldOf("round_due")).toEqual(["agency", "neighbour", "officer"]);
    expect(await sendEmails(at)).toEqual({ sent: 0, later: 0, failed: 0 });
    const twice = await Promise.all([sendEmails(later(4)), sendEmails(later(4))]);
    expect(twice.reduce((sum, { sent }) => sum + sent, 0)).toBe(3);
    expect(receivers()).toEqual(["agency@example.go.th", "neighbour@example.go.th", "officer@example.go.th"]);
    const [mail] = catcher.mails;
    expect(mail?.subject).toBe("รอบ พ.ย. 2569 เปิดรับรายงานแล้ว");
    expect(mail?.raw).toMatch(/^Subject: =\?UTF-8\?/im);
    expect(mail?.text).toContain("The round of Nov 2569 is open");
    expect(mail?.text.indexOf("เรียน")).toBeLessThan(mail?.text.indexOf("To: ") ?? 0);
    expect(mail?.html).toContain('href="http://127.0.0.1:3000/reports"');
    expect(mail?.html).not.toMatch(/<img|<script|https?:\/\/(?!127\.0\.0\.1:3000)/);
    expect(mail?.headers.get("list-unsubscribe")).toBe("<http://127.0.0.1:3000/account#telling>");
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
  });

  it("tells the certifier and today's delegate of a submission, nobody else", async () => {
    const delegate = await makeActor("officer", "30");
    people = { ...people, delegate } as typeof people;
    await prisma().delegation.create({
      data: {
        fromPositionId: people.certifier.positionId,
        toPositionId: delegate.positionId,
        startsOn: new Date("2026-11-14"),
        endsOn: new Date("2026-11-16"),
        reason: "ลา",
      },
    });
    valueOfResult(await submitMonth(project, { month: 2, percent: 10, officer: people.officer }));
    await tellAt(later(5));
    expect(await toldOf("report_submitted")).toEqual(["certifier", "delegate"]);
    await sendEmails(later(10));
    expect(receivers()).toEqual(["certifier@example.go.th"]);
    expect(catcher.mails[0]?.subject).toContain("มาให้รับรอง: โครงการทดสอบ");
  });

  it("tells a return to the officers and whoever typed it, with its words and cells, and not to who returned it", async () => {
    const { id: reportId, lockVersion } = await currentReport();
    const comment = "ขอตรวจยอด <b>ผูกพัน</b>";
    const comments = [{ activityId: project.activities[0]?.id ?? "", field: "committed" as const, text: "เกินสัญญา" }];
    valueOfResult(await returnReport(contextOf(people.certifier, later(11)), { ...key(), reportId, lockVersion, comment, comments }));
    await tellAt(later(11));
    expect(await toldOf("report_returned")).toEqual(["delegate", "officer"]);
    await sendEmails(later(15));
    expect(receivers()).toEqual(["officer@example.go.th"]);
    expect(catcher.mails[0]?.text).toContain(comment);
    expect(catcher.mails[0]?.text).toContain("ขอให้แก้ 1 ช่อง");
    expect(catcher.mails[0]?.html).toContain("&lt;b&gt;ผูกพัน&lt;/b&gt;");
  });

  it("tells the officers of a certification when it is official, in the inbox only until they choose", async () => {
    const { lockVersion: seen } = await currentReport();
    valueOfResult(await submitMonth(project, { month: 2, percent: 10, officer: people.officer, now: later(20) }, seen));
    const { id: reportId, lockVersion } = await currentReport();
    valueOfResult(await certifyReport(contextOf(people.certifier, later(21)), { ...key(), reportId, lockVersion }));
    await tellAt(later(22));
    expect(await toldOf("report_certified")).toEqual([]);
    await settleCertifications(later(32));
    await tellAt(later(32));
    expect(await toldOf("report_certified")).toEqual(["delegate", "officer"]);
    await sendEmails(later(40));
    expect(receivers().filter((to) => to === "officer@example.go.th")).toEqual([]);
  });

  it("reminds only units that are not complete, with what is missing", async () => {
    const at = new Date("2026-12-02T02:00:00Z");
    await prisma().round.updateMany({ where: { fiscalMonth: 2 }, data: { reminderDays: [3] } });
    await scheduleReminders(at);
    await tellAt(at);
    expect(await toldOf("round_closing")).toEqual(["neighbour"]);
    const [line] = await read<{ payload: { due: number; projects: string[] } }>(
      "select payload from notification where topic = 'round_closing'",
    );
    expect(line?.payload.due).toBe(1);
    expect(line?.payload.projects).toHaveLength(1);
  });
});

describe("requests, reminders and comments", () => {
  it("tells the ministry's staff of a request to reopen, and the asker and the officers of the decision", async () => {
    const { id } = await prisma().round.findFirstOrThrow({ where: { fiscalMonth: 2 } });
    await prisma().round.update({ where: { id }, data: { closesAt: later(60) } });
    const asking = { ...key(), areaId: "30", fiscalYear: 2570, month: 2, projectId: null, reason: "ยอดเบิกคลาดเคลื่อน" };
    const asked = valueOfResult(await askReopen(contextOf(people.officer, later(61)), asking));
    await tellAt(later(62));
    expect(await toldOf("reopen_requested")).toEqual(["staff"]);
    await sendEmails(later(66));
    expect(receivers()).toEqual(["staff@example.go.th"]);
    expect(catcher.mails[0]?.text).toContain("/rounds/requests");
    const { requestId, version } = asked;
    const openUntil = later(4000).toISOString();
    const granting = { ...key(), requestId, version, decision: "grant" as const, comment: "แก้เฉพาะยอดเบิก", openUntil };
    valueOfResult(await decideReopen(contextOf(people.staff, later(70)), granting));
    await tellAt(later(71));
    expect(await toldOf("reopen_decided")).toEqual(["delegate", "officer"]);
  });

  it("tells the unit's officers and recorders of a reminder, with the certifier in copy", async () => {
    const reminding = { ...key(), areaIds: ["31"], fiscalYear: 2570, month: 2, message: "ขอให้ส่งวันนี้", reason: null };
    const certifier31 = await makeActor("certifier", "31");
    people = { ...people, certifier31 } as typeof people;
    valueOfResult(await remindUnits(contextOf(people.staff, later(72)), reminding));
    await tellAt(later(72));
    expect(await toldOf("reminded")).toEqual(["certifier31", "neighbour"]);
    await sendEmails(later(76));
    expect(catcher.mails.find(({ to }) => to[0] === "neighbour@example.go.th")?.text).toContain("ขอให้ส่งวันนี้");
  });

  it("tells a comment to the officers, the certifier and whoever wrote before, and not to its writer", async () => {
    const { id: reportId } = await currentReport();
    const write = (actor: Actor, text: string, at: Date) =>
      addComment(contextOf(actor, at), { ...key(), reportId, activityId: null, field: null, text });
    valueOfResult(await write(people.governor, "งานนี้ติดขัดที่ใด", later(80)));
    await tellAt(later(81));
    expect(await toldOf("comment_added")).toEqual(["certifier", "delegate", "officer"]);
    valueOfResult(await write(people.officer, "รอผู้รับจ้างส่งงวดงาน", later(82)));
    await tellAt(later(83));
    expect((await toldOf("comment_added")).filter((name) => name === "governor" || name === "officer")).toEqual(["governor", "officer"]);
  });
});

describe("choices", () => {
  it("are honoured: no inbox, no e-mail, or both", async () => {
    const choose = (actor: Actor, inInbox: boolean, byEmail: boolean) =>
      prisma().notificationChoice.create({ data: { positionId: actor.positionId, topic: "round_published", inInbox, byEmail } });
    await choose(people.officer, false, true);
    await choose(people.agency, false, false);
    const round = await prisma().round.findFirstOrThrow({ where: { fiscalMonth: 2 } });
    await prisma().outboxEvent.create({ data: { topic: "round.published", payload: { roundId: round.id }, dueAt: testNow } });
    await tellAt(later(60));
    await sendEmails(later(70));
    expect((await toldOf("round_published")).filter((name) => name !== "delegate")).toEqual([
      "certifier",
      "certifier31",
      "governor",
      "neighbour",
    ]);
    expect(receivers()).toEqual(["officer@example.go.th"]);
  });
});

async function currentReport(): Promise<{ id: string; lockVersion: number }> {
  const [row] = await read<{ id: string; lockVersion: number }>(
    `select r.id::text as id, v.lock_version as "lockVersion" from report r join report_version v on v.report_id = r.id and v.is_current
      where r.project_id = $1::uuid and r.fiscal_month = 2`,
    [project.id],
  );
  if (!row) throw new Error("no report");
  return row;
}
