import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { prisma, read } from "@/lib/platform/database";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound } from "@/lib/platform/testing/fixtures";
import { codesOf, submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { readComments } from "../queries/read-comments";
import { readReport } from "../queries/read-report";
import { returnReportSchema } from "../schema";
import { returnReport } from "./return-report";

let officer: Actor;
let certifier: Actor;
let project: MadeProject;

beforeEach(async () => {
  await makeRound(1);
  officer = await makeActor("officer", "30");
  certifier = await makeActor("certifier", "30");
  [project] = (await makePlan({ areaId: "30" })) as [MadeProject];
});

const sent = async () => {
  const { reportId, lockVersion } = valueOfResult(await submitMonth(project, { month: 1, percent: 10, officer }));
  return { idempotencyKey: randomUUID(), reportId, lockVersion };
};
const [first, second] = [0, 1];
const activity = (index: number): string => project.activities[index]?.id ?? "";

it("keeps remarks on cells as comments, beside the comment on the whole", async () => {
  const report = await sent();
  const comments = [
    { activityId: activity(first), field: "disbursed" as const, text: "ไม่ตรงกับคลัง" },
    { activityId: activity(second), field: null, text: "ขอหลักฐาน" },
  ];
  valueOfResult(await returnReport(contextOf(certifier), { ...report, comment: "แก้สองกิจกรรม", comments }));
  expect(await readComments(officer, { reportId: report.reportId })).toMatchObject(
    comments.map(({ activityId, field, text }) => ({ activityId, field, text, byPerson: certifier.personName, version: 1 })),
  );
  const { now } = contextOf(officer);
  expect(valueOfResult(await readReport(officer, { projectId: project.id, month: 1, now })).returnComment).toBe("แก้สองกิจกรรม");
});

it("makes the one comment everybody reads first out of the remarks, when there is no other", async () => {
  const report = await sent();
  const comments = [{ activityId: activity(first), field: "physical" as const, text: "นับงานที่ยังไม่ตรวจรับหรือไม่" }];
  valueOfResult(await returnReport(contextOf(certifier), { ...report, comment: "", comments }));
  const version = await prisma().reportVersion.findFirstOrThrow({ where: { reportId: report.reportId } });
  expect(version.returnComment).toBe(`${project.activities[0]?.nameTh}: นับงานที่ยังไม่ตรวจรับหรือไม่`);
});

it("refuses a return without words and remarks on what is not in the report, and keeps nothing of it", async () => {
  const report = await sent();
  expect(codesOf(await returnReport(contextOf(certifier), { ...report, comment: "", comments: [] }))).toEqual(["desk.return_needs_words"]);
  const strange = { activityId: randomUUID(), field: null, text: "ก" };
  expect(codesOf(await returnReport(contextOf(certifier), { ...report, comment: "ก", comments: [strange] }))).toEqual([
    "reporting.activity_unknown",
  ]);
  const kept = await read("select id from report_comment where report_id = $1", [report.reportId]);
  expect(kept).toEqual([]);
});

it("reads what a form posts: empty remarks are none, one of both is needed", () => {
  const form = { idempotencyKey: randomUUID(), reportId: randomUUID(), lockVersion: "2" };
  const remark = { activityId: randomUUID(), field: "", text: " " };
  expect(returnReportSchema.safeParse({ ...form, comment: "ก", comments: [remark] })).toMatchObject({ data: { comments: [] } });
  expect(returnReportSchema.safeParse({ ...form, comment: " ", comments: [remark] })).toMatchObject({
    error: { issues: [{ path: ["comment"], message: "desk.return_needs_words" }] },
  });
});
