import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { prisma } from "@/lib/platform/database";
import { type MadeProject, makeActor, makePlan, makeRound } from "@/lib/platform/testing/fixtures";
import { lineAt } from "@/lib/platform/testing/report-fixtures";
import { POST as postCells } from "./[projectId]/[month]/cells/route";
import { GET as getReport } from "./[projectId]/[month]/route";
import { POST as postSubmit } from "./[projectId]/[month]/submit/route";

/** The endpoints as a browser meets them; only who is signed in is given, because no server of pages runs here. */
let signedIn: Actor | null = null;
vi.mock("@/lib/access/session", () => ({ currentActor: async () => signedIn }));

const site = "http://127.0.0.1:3000";
const noEnd = { opensAt: new Date("2020-01-01T00:00:00Z"), closesAt: new Date("2199-01-01T00:00:00Z") };
let officer: Actor;
let project: MadeProject;
let a: string;

type Sent = { readonly body?: unknown; readonly raw?: BodyInit; readonly headers?: Record<string, string>; readonly at?: Partial<Place> };
type Place = { readonly projectId: string; readonly month: string };

const requestTo = ({ body, raw, headers }: Sent): Request =>
  new Request(`${site}/api/v1/reports`, {
    method: "POST",
    headers: { origin: site, "content-type": "application/json", "accept-language": "en", ...headers },
    body: raw ?? JSON.stringify(body),
    ...(raw instanceof ReadableStream && { duplex: "half" }),
  });
const placeOf = (at: Partial<Place> = {}) => ({ params: Promise.resolve({ projectId: project.id, month: "1", ...at }) });
const cells = async (sent: Sent) => answerOf(await postCells(requestTo(sent), placeOf(sent.at)));
const submit = async (sent: Sent) => answerOf(await postSubmit(requestTo(sent), placeOf(sent.at)));
const answerOf = async (response: Response) => ({
  status: response.status,
  type: response.headers.get("content-type"),
  body: (await response.json()) as Record<string, unknown>,
});

const cell = (value: string, field = "physical", base = "") => ({ activityId: a, field, base, value });
const save = (...list: ReturnType<typeof cell>[]) => ({ idempotencyKey: randomUUID(), lockVersion: null, cells: list });
const sending = () => ({ idempotencyKey: randomUUID(), lockVersion: null, lines: project.activities.map((each) => lineAt(each, 10)) });

beforeEach(async () => {
  officer = await makeActor("officer", "30");
  [project] = (await makePlan({ areaId: "30" })) as [MadeProject];
  a = project.activities[0]?.id ?? "";
  await makeRound(1, noEnd);
  signedIn = officer;
});

describe("POST …/cells", () => {
  it("stores cells, answers conflicts, and keeps text that looks like a formula as text", async () => {
    const first = await cells({ body: save(cell("๑๐"), cell("=1+1", "problem")) });
    expect(first).toMatchObject({ status: 200, body: { version: 1, state: "draft", conflicts: [] } });
    expect(first.body.lines).toMatchObject({ [a]: { physical: "๑๐", problem: "=1+1", remedy: "" } });
    expect((await cells({ body: save(cell("ฝน\0ตก\ud83d", "workDone")) })).body.lines).toMatchObject({ [a]: { workDone: "ฝนตก" } });
    const second = await cells({ body: save(cell("20", "physical", "15"), cell("เร่งงาน", "remedy")) });
    expect(second.body.conflicts).toMatchObject([{ field: "physical", mine: "20", theirs: "๑๐", by: officer.personName }]);
    expect(second.body.lines).toMatchObject({ [a]: { physical: "๑๐", remedy: "เร่งงาน" } });
  });

  it("counts once when it is sent ten times at once", async () => {
    const body = save(cell("10"), cell("5", "committed"), cell("6", "disbursed"));
    const answers = await Promise.all(Array.from({ length: 10 }, () => cells({ body })));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await prisma().reportVersion.findMany({ where: { report: { projectId: project.id } } })).toMatchObject([{ lockVersion: 1 }]);
    const entityId = String(answers[0]?.body.reportId);
    expect(await prisma().auditEntry.count({ where: { entityId } })).toBe(1);
  });

  it("says what is wrong with a body, and where", async () => {
    expect(await cells({ raw: '{"cells":[' })).toMatchObject({
      status: 400,
      type: "application/problem+json",
      body: { code: "common.not_json", failures: [{ code: "common.not_json", kind: "malformed", field: null }] },
    });
    const long = await cells({ body: save(cell("1"), cell("x".repeat(2001), "problem"), cell("1", "moon"), cell("great", "selfRating")) });
    expect(long).toMatchObject({
      status: 422,
      body: {
        failures: [
          { code: "common.too_long", field: "cells.1.value", params: { maximum: 2000 } },
          { code: "reporting.cell_field_unknown", field: "cells.2.field" },
          { code: "common.not_a_choice", field: "cells.3.value" },
        ],
      },
    });
    const none = await cells({ body: { idempotencyKey: "x", lockVersion: -1, cells: [] } });
    expect((none.body.failures as { field: string }[]).map(({ field }) => field)).toEqual(["idempotencyKey", "lockVersion", "cells"]);
    const many = Array.from({ length: 501 }, () => cell("1"));
    expect(await cells({ body: save(...many) })).toMatchObject({ status: 422, body: { failures: [{ field: "cells" }] } });
    expect(await prisma().report.count({ where: { projectId: project.id } })).toBe(0);
  });

  it("stops reading a body of two megabytes, stated or streamed", async () => {
    const raw = `{"cells":"${"x".repeat(2_000_000)}"}`;
    expect(await cells({ raw, headers: { "content-length": String(raw.length) } })).toMatchObject({ status: 413 });
    expect(await cells({ raw: new Blob([raw]).stream() })).toMatchObject({ status: 413, body: { code: "common.body_too_large" } });
  });

  it("lets in whoever records the unit's figures, and nobody else", async () => {
    signedIn = await makeActor("agency_recorder", "30");
    expect(await cells({ body: save(cell("1")) })).toMatchObject({ status: 200 });
    signedIn = await makeActor("officer", "31");
    expect(await cells({ body: save(cell("2", "physical", "1")) })).toMatchObject({
      status: 404,
      body: { code: "reporting.report_not_found" },
    });
    for (const role of ["certifier", "governor"] as const) {
      signedIn = await makeActor(role, "30");
      expect(await cells({ raw: "no json" })).toMatchObject({ status: 403 });
    }
    signedIn = null;
    expect(await cells({ body: save(cell("1")) })).toMatchObject({ status: 401 });
    signedIn = officer;
    expect(await cells({ body: save(cell("1")), headers: { origin: "https://elsewhere.example" } })).toMatchObject({ status: 403 });
  });

  it("finds no month that is none, and takes nothing in a closed round or a report that was sent", async () => {
    for (const at of [{ month: "0" }, { month: "13" }, { month: "1.0" }, { projectId: "x" }, { projectId: randomUUID() }]) {
      expect(await cells({ body: save(cell("1")), at })).toMatchObject({ status: 404 });
    }
    await makeRound(4, { opensAt: new Date("2020-01-01T00:00:00Z"), closesAt: new Date("2020-02-01T00:00:00Z") });
    expect(await cells({ body: save(cell("1")), at: { month: "4" } })).toMatchObject({ status: 423 });
    expect(await submit({ body: sending() })).toMatchObject({ status: 200 });
    expect(await cells({ body: save(cell("1")) })).toMatchObject({ status: 409, body: { code: "reporting.report_is_submitted" } });
  });
});

describe("POST …/submit", () => {
  it("gives one receipt however often it is sent", async () => {
    const body = sending();
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit({ body })));
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: answers[0]?.body ?? {} });
    expect(answers[0]?.body).toMatchObject({ state: "submitted", receiptNo: expect.stringMatching(/^70-01-30-\d{4}$/) });
    const entityId = String(answers[0]?.body.reportId);
    expect(await prisma().auditEntry.count({ where: { entityId, action: "report.submitted" } })).toBe(1);
  });

  it("is the officer's, and says which cells are missing", async () => {
    signedIn = await makeActor("agency_recorder", "30");
    expect(await submit({ body: sending() })).toMatchObject({ status: 403, body: { code: "reporting.not_allowed" } });
    signedIn = officer;
    const missing = await submit({ body: { ...sending(), lines: project.activities.slice(0, 1).map((each) => lineAt(each, 10)) } });
    expect(missing).toMatchObject({
      status: 422,
      body: { failures: [{ code: "reporting.figure_missing", field: `activities.${project.activities[1]?.id}.physical` }, {}, {}] },
    });
    expect(await submit({ body: { ...sending(), lockVersion: 7 } })).toMatchObject({
      status: 409,
      body: { code: "reporting.report_changed" },
    });
  });
});

describe("GET …", () => {
  it("is the report as its form shows it, not sent again while it stands", async () => {
    const get = (headers = {}) => getReport(new Request(`${site}/api/v1/reports`, { headers }), placeOf());
    const response = await get();
    expect(await response.json()).toMatchObject({ month: 1, progress: "not_started", lines: [{ activityId: a }, {}] });
    const tag = response.headers.get("etag") ?? "";
    expect((await get({ "if-none-match": tag })).status).toBe(304);
    await cells({ body: save(cell("1")) });
    expect((await get({ "if-none-match": tag })).status).toBe(200);
    signedIn = await makeActor("officer", "31");
    expect((await get()).status).toBe(404);
  });
});
