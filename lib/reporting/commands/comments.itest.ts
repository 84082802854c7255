import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/platform/database";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound, testNow } from "@/lib/platform/testing/fixtures";
import { codesOf, submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { addCommentSchema } from "../comment-schema";
import { readComments } from "../queries/read-comments";
import { readSendings } from "../queries/read-sendings";
import { chainOf, commentsAt } from "../rules/comments";
import { addComment } from "./add-comment";
import { returnReport } from "./return-report";
import { settleComment } from "./settle-comment";

let officer: Actor;
let certifier: Actor;
let inspector: Actor;
let analyst: Actor;
let neighbour: Actor;
let project: MadeProject;
let reportId: string;
let activityId: string;

let minute = 0;
/** Each a minute later, as words are said. */
const say = (actor: Actor, text: string, place: { activityId?: string; field?: "physical" | "selfRating" } = {}, key = randomUUID()) =>
  addComment(contextOf(actor, new Date(testNow.getTime() + 60_000 * minute++)), {
    idempotencyKey: key,
    reportId,
    activityId: place.activityId ?? null,
    field: place.field ?? null,
    text,
  });

beforeAll(async () => {
  [officer, certifier, inspector, analyst, neighbour] = await Promise.all([
    makeActor("officer", "45"),
    makeActor("certifier", "45"),
    makeActor("inspector", "c-northeast-middle"),
    makeActor("analyst", "moi"),
    makeActor("certifier", "44"),
  ]);
  await makeRound(1);
  const [made, other] = await makePlan({ areaId: "45", projects: [["1000000.00", "500000.00"], ["10000.00"]] });
  if (!made || !other) throw new Error("no project was made");
  project = made;
  activityId = made.activities[0]?.id ?? "";
  const sent = valueOfResult(await submitMonth(made, { month: 1, percent: 78, officer }));
  reportId = sent.reportId;
  const { lockVersion } = sent;
  valueOfResult(await returnReport(contextOf(certifier), { idempotencyKey: randomUUID(), reportId, lockVersion, comment: "ตรวจงวด 3" }));
  valueOfResult(await submitMonth(made, { month: 1, percent: 72, officer }, lockVersion + 1));
});

describe("comments", () => {
  it("belong to a cell, an activity or the report, with who said them and when", async () => {
    const area = await read<{ id: string }>("select ancestor_id as id from area_closure where descendant_id = '45'");
    expect(area.map(({ id }) => id)).toContain(inspector.areaIds[0]);
    valueOfResult(await say(certifier, "งวด 3 เบิกแล้วหรือยัง", { activityId, field: "physical" }));
    valueOfResult(await say(inspector, "ขอภาพหน้างาน", { activityId }));
    valueOfResult(await say(officer, "ยังไม่เบิก", { activityId, field: "physical" }));
    const comments = await readComments(officer, { reportId });
    expect(commentsAt(comments, { activityId, field: "physical" })).toMatchObject([
      { text: "งวด 3 เบิกแล้วหรือยัง", byPerson: certifier.personName, byTitleEn: certifier.titleEn, own: false, settledAt: null, version: 1 },
      { text: "ยังไม่เบิก", own: true },
    ]);
    expect(commentsAt(comments, { activityId, field: null })).toHaveLength(1);
    expect(commentsAt(comments, { activityId: null, field: null })).toHaveLength(0);
  });

  it("are said once however often they are sent", async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => say(officer, "ส่งซ้ำ", {}, key)));
    expect(new Set(answers.map((answer) => valueOfResult(answer).commentId)).size).toBe(1);
    expect((await readComments(officer, { reportId })).filter(({ text }) => text === "ส่งซ้ำ")).toHaveLength(1);
    expect(codesOf(await say(officer, "อีกเรื่อง", {}, key))).toEqual(["common.key_reused"]);
  });

  it("are for those the report is about and those who look after it", async () => {
    expect(codesOf(await say(neighbour, "x"))).toEqual(["reporting.report_not_found"]);
    expect(codesOf(await say(analyst, "x"))).toEqual(["reporting.not_allowed"]);
    expect(await readComments(neighbour, { reportId })).toEqual([]);
    expect(await readSendings(neighbour, { reportId })).toEqual([]);
    expect((await readComments(analyst, { reportId })).length).toBeGreaterThan(0);
    expect(await readComments(officer, { reportId: "nothing" })).toEqual([]);
  });

  it("name an activity of the report's own project", async () => {
    const [other] = await makePlan({ areaId: "45", projects: [["70000.00"]] });
    const strange = other?.activities[0]?.id ?? "";
    expect(codesOf(await say(officer, "x", { activityId: strange }))).toEqual(["reporting.activity_unknown"]);
    const whole = { idempotencyKey: randomUUID(), reportId };
    expect(addCommentSchema.safeParse({ ...whole, text: "x", field: "physical" }).success).toBe(false);
    expect(addCommentSchema.safeParse({ ...whole, text: "   " }).success).toBe(false);
    expect(addCommentSchema.safeParse({ ...whole, text: "ก".repeat(2001) }).success).toBe(false);
    expect(addCommentSchema.safeParse({ ...whole, text: "ก".repeat(2000), activityId: "", field: "" }).success).toBe(true);
  });

  it("are settled by their author or the unit's officer and certifier, and can be opened again", async () => {
    const { commentId } = valueOfResult(await say(inspector, "เสี่ยงล่าช้า", { activityId, field: "selfRating" }));
    const settle = (actor: Actor, settled: boolean) => settleComment(contextOf(actor), { commentId, settled });
    const agency = await makeActor("agency_recorder", "45");
    expect(codesOf(await settle(agency, true))).toEqual(["reporting.not_allowed"]);
    expect(codesOf(await settle(neighbour, true))).toEqual(["evidence.comment_not_found"]);
    const first = valueOfResult(await settle(officer, true));
    expect(first.settledAt).toBe(testNow.toISOString());
    expect(valueOfResult(await settle(certifier, true))).toEqual(first);
    expect(valueOfResult(await settle(inspector, false)).settledAt).toBeNull();
    const told = await read<{ action: string }>("select action from audit_entry where entity_id = $1 order by seq", [commentId]);
    expect(told.map(({ action }) => action)).toEqual(["comment.added", "comment.settled", "comment.opened_again"]);
  });
});

it("tells the values a cell went through: each sending beside the plan", async () => {
  const sendings = await readSendings(certifier, { reportId });
  const line = {
    activityId,
    typed: { physical: "72", committed: "", disbursed: "" },
    previous: null,
    planned: { physical: "70", disbursed: "0" },
  };
  const steps = chainOf({ ...line, typed: { ...line.typed, physical: "72.00" } }, "physical", sendings);
  expect(steps.map(({ kind, number, value }) => [kind, number, value])).toEqual([
    ["sending", 1, "78.00"],
    ["sending", 2, "72.00"],
    ["plan", null, "70"],
  ]);
  expect(project.id).not.toBe("");
});
