import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { prisma, read } from "@/lib/platform/database";
import { withRequestContext } from "@/lib/platform/request-context";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound } from "@/lib/platform/testing/fixtures";
import { codesOf, lineAt, submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import type { SaveCellsInput } from "../cells-schema";
import { readDelayCauses } from "../queries/read-delay-causes";
import { readReport } from "../queries/read-report";
import type { CellField } from "../rules/cells";
import { saveCells } from "./save-cells";
import { saveReportDraft } from "./save-report-draft";

let officer: Actor;
let colleague: Actor;
let project: MadeProject;
let a: string;
let b: string;

beforeEach(async () => {
  officer = await makeActor("officer", "30");
  colleague = await makeActor("agency_recorder", "30");
  [project] = (await makePlan({ areaId: "30" })) as [MadeProject];
  [a, b] = project.activities.map(({ id }) => id) as [string, string];
  await makeRound(1, { opensAt: new Date("2026-10-25T00:00:00Z"), closesAt: new Date("2027-12-31T00:00:00Z") });
});

const cell = (activityId: string, field: CellField, value: string, base = ""): SaveCellsInput["cells"][number] => ({
  activityId,
  field,
  base,
  value,
});
const inputOf = (...cells: SaveCellsInput["cells"]): SaveCellsInput => ({
  idempotencyKey: randomUUID(),
  projectId: project.id,
  month: 1,
  lockVersion: null,
  cells,
});
const save = (actor: Actor, ...cells: SaveCellsInput["cells"]) => saveCells(contextOf(actor), inputOf(...cells));
const filled = (activityId: string) => [
  cell(activityId, "physical", "๑๐"),
  cell(activityId, "committed", "28,400"),
  cell(activityId, "disbursed", "1000.5"),
];
const entriesOf = (reportId: string | null) =>
  read<{ after: { lines: Record<string, object> } }>(
    "select after from audit_entry where entity = 'report' and entity_id = $1 order by seq",
    [reportId],
  );

describe("saving cells", () => {
  it("begins the draft with the first cell, keeps a line as typed until it is figures, then stores figures", async () => {
    const first = valueOfResult(await save(officer, cell(a, "physical", "๑๐")));
    expect(first).toMatchObject({ version: 1, state: "draft", conflicts: [] });
    expect(first.lines).toMatchObject({ [a]: { physical: "๑๐", committed: "", workDone: "" }, [b]: { physical: "" } });
    expect(await prisma().reportLine.count({ where: { activityId: a } })).toBe(0);
    const second = valueOfResult(await save(officer, cell(a, "committed", "28,400"), cell(a, "disbursed", "1000.5")));
    expect(second.lines[a]).toMatchObject({ physical: "10.00", committed: "28400.00", disbursed: "1000.50" });
    expect(second.lockVersion).toBe((first.lockVersion ?? 0) + 1);
    const cleared = valueOfResult(await save(officer, cell(a, "committed", "", "28400.00")));
    expect(cleared.lines[a]).toMatchObject({ physical: "10.00", committed: "", disbursed: "1000.50" });
    expect(await prisma().reportLine.count({ where: { activityId: a } })).toBe(0);
  });

  it("takes a figure typed differently for the same, and any blank for nothing", async () => {
    valueOfResult(await save(officer, ...filled(a)));
    const again = valueOfResult(
      await save(officer, cell(a, "committed", "30,000", "๒๘,๔๐๐"), cell(a, "problem", "", "-"), cell(a, "remedy", "  ")),
    );
    expect(again.conflicts).toEqual([]);
    expect(again.lines[a]).toMatchObject({ committed: "30000.00", problem: "" });
  });

  it("keeps both when two people change different cells of one line", async () => {
    valueOfResult(await save(officer, ...filled(a)));
    valueOfResult(await save(officer, cell(a, "physical", "20", "10")));
    const theirs = valueOfResult(await save(colleague, cell(a, "disbursed", "2000", "1000.50"), cell(a, "problem", "ฝนตก")));
    expect(theirs.conflicts).toEqual([]);
    expect(theirs.lines[a]).toMatchObject({ physical: "20.00", disbursed: "2000.00", problem: "ฝนตก" });
  });

  it("answers a cell somebody else changed with theirs, who and when, and stores the others", async () => {
    valueOfResult(await save(officer, ...filled(a), cell(a, "problem", "ฝนตก")));
    valueOfResult(await save(colleague, cell(a, "physical", "30", "10")));
    valueOfResult(await save(officer, cell(b, "physical", "5")));
    const answer = valueOfResult(
      await save(officer, cell(a, "physical", "20", "10"), cell(a, "disbursed", "3000", "1000.50"), cell(a, "problem", "น้ำท่วม", "")),
    );
    expect(answer.conflicts).toMatchObject([
      { activityId: a, field: "physical", base: "10", mine: "20", theirs: "30.00", by: colleague.personName },
      { activityId: a, field: "problem", base: "", mine: "น้ำท่วม", theirs: "ฝนตก", by: officer.personName },
    ]);
    for (const { at } of answer.conflicts) expect(Date.parse(at)).toBeGreaterThan(Date.now() - 60_000);
    expect(answer.lines[a]).toMatchObject({ physical: "30.00", disbursed: "3000.00", problem: "ฝนตก" });
  });

  it("changes nothing when every cell conflicts or stands already", async () => {
    const saved = valueOfResult(await save(officer, ...filled(a)));
    const same = valueOfResult(await save(colleague, ...filled(a)));
    expect(same).toMatchObject({ lockVersion: saved.lockVersion, conflicts: [] });
    const conflict = valueOfResult(await save(colleague, cell(a, "physical", "40", "7")));
    expect(conflict.lockVersion).toBe(saved.lockVersion);
    expect(conflict.conflicts).toHaveLength(1);
    expect(await entriesOf(saved.reportId)).toHaveLength(1);
  });

  it("answers without a report while there is none", async () => {
    const nothing = valueOfResult(await save(officer, cell(a, "physical", ""), cell(b, "physical", "9", "8")));
    expect(nothing).toMatchObject({ reportId: null, version: null, lockVersion: null, state: "not_started" });
    expect(nothing.conflicts).toMatchObject([{ activityId: b, theirs: "", by: "", at: "" }]);
  });

  it("stores the reason of a warning beside the others and takes it away again", async () => {
    valueOfResult(await save(officer, ...filled(a), cell(a, "warningReasons.physical_jump", "ส่งงานงวดใหญ่")));
    const both = valueOfResult(await save(colleague, cell(a, "warningReasons.paid_ahead", "จ่ายล่วงหน้า")));
    expect(both.lines[a]?.warningReasons).toEqual({ physical_jump: "ส่งงานงวดใหญ่", paid_ahead: "จ่ายล่วงหน้า" });
    const one = valueOfResult(await save(officer, cell(a, "warningReasons.physical_jump", "", "ส่งงานงวดใหญ่")));
    expect(one.lines[a]?.warningReasons).toEqual({ paid_ahead: "จ่ายล่วงหน้า" });
  });

  it("keeps text that looks like a formula as text", async () => {
    const text = '=HYPERLINK("http://x")\n+1 @a \'; drop table report; --';
    const saved = valueOfResult(await save(officer, ...filled(a), cell(a, "workDone", text)));
    expect(saved.lines[a]?.workDone).toBe(text);
  });

  it("leaves small entries: only the cells that changed", async () => {
    const { reportId } = valueOfResult(await save(officer, ...filled(a)));
    valueOfResult(await save(officer, cell(a, "physical", "11", "10"), cell(a, "warningReasons.paid_ahead", "ก")));
    const entries = await entriesOf(reportId);
    expect(entries.at(-1)?.after.lines).toEqual({ [a]: { physical: "11.00", warningReasons: { paid_ahead: "ก" } } });
    const told = await read("select from outbox_event where payload->>'reportId' = $1", [reportId]);
    expect(told).toHaveLength(1);
  });

  it("shows a row of saves as one event", async () => {
    for (const [base, value] of [
      ["", "1"],
      ["1", "2"],
      ["2", "3"],
    ] as const)
      valueOfResult(await save(officer, cell(a, "physical", value, base)));
    valueOfResult(await save(colleague, cell(b, "physical", "4")));
    const view = valueOfResult(await readReport(officer, { projectId: project.id, month: 1, now: contextOf(officer).now }));
    expect(view.events.map(({ action, byPerson }) => [action, byPerson])).toEqual([
      ["saved", officer.personName],
      ["saved", colleague.personName],
    ]);
  });
});

describe("refusals", () => {
  it("knows nothing of another unit's project, and lets only recorders of the unit write", async () => {
    const stranger = await makeActor("officer", "31");
    const certifier = await makeActor("certifier", "30");
    expect(codesOf(await save(stranger, ...filled(a)))).toEqual(["reporting.report_not_found"]);
    expect(codesOf(await save(certifier, ...filled(a)))).toEqual(["reporting.not_allowed"]);
    const [other] = (await makePlan({ areaId: "31" })) as [MadeProject];
    expect(await save(officer, cell(other.activities[0]?.id ?? "", "physical", "1"))).toMatchObject({
      failures: [{ code: "reporting.activity_unknown", field: "cells.0.activityId" }],
    });
  });

  it("names a cell sent twice and an unknown delay cause, and stores nothing of the request", async () => {
    expect(await save(officer, cell(a, "physical", "1"), cell(b, "physical", "1"), cell(a, "physical", "2"))).toMatchObject({
      failures: [{ code: "reporting.cell_twice", field: "cells.2.field" }],
    });
    expect(await save(officer, cell(a, "physical", "1"), cell(a, "delayCause", "moon"))).toMatchObject({
      failures: [{ code: "reporting.delay_cause_unknown", field: "cells.1.value" }],
    });
    expect(await prisma().report.count({ where: { projectId: project.id } })).toBe(0);
  });

  it("takes no cell of a closed round or of a report that was sent", async () => {
    const late = await saveCells(contextOf(officer, new Date("2028-01-01T00:00:00Z")), inputOf(...filled(a)));
    expect(codesOf(late)).toEqual(["reporting.round_closed"]);
    valueOfResult(await submitMonth(project, { month: 1, percent: 10, officer }));
    expect(codesOf(await save(officer, ...filled(a)))).toEqual(["reporting.report_is_submitted"]);
  });
});

describe("a delay cause", () => {
  const retired = (code: string, validFrom: string, validTo: string) =>
    prisma().codeItem.create({
      data: {
        listCode: "delay_cause",
        code,
        nameTh: code,
        nameEn: code,
        seq: 99,
        validFrom: new Date(validFrom),
        validTo: new Date(validTo),
      },
    });
  const saveWhole = (lockVersion: number | null, physical: string, delayCause: string) =>
    saveReportDraft(contextOf(officer), {
      ...inputOf(),
      lockVersion,
      lines: project.activities.slice(0, 1).map((activity) => lineAt(activity, 1, { physical, delayCause })),
    });

  it("is taken when it was valid on a day of the month, and not when it was retired before or began after", async () => {
    await retired("until_october", "2020-10-01", "2026-10-01");
    await retired("until_september", "2020-10-01", "2026-09-30");
    await retired("from_november", "2026-11-01", "2027-11-01");
    expect(valueOfResult(await save(officer, cell(a, "delayCause", "until_october"))).lines[a]).toMatchObject({
      delayCause: "until_october",
    });
    for (const code of ["until_september", "from_november"]) {
      expect(codesOf(await save(officer, cell(b, "delayCause", code)))).toEqual(["reporting.delay_cause_unknown"]);
      expect(codesOf(await saveWhole(1, "1", code))).toEqual(["reporting.delay_cause_unknown"]);
    }
    const offered = (await readDelayCauses({ fiscalYear: 2570, month: 1 })).map(({ code }) => code);
    expect(offered).toContain("until_october");
    expect(offered).not.toContain("from_november");
  });

  it("that was retired after it was stored stays, whatever else of the line changes", async () => {
    const item = await retired("going", "2020-10-01", "2027-10-01");
    const saved = valueOfResult(await saveWhole(null, "1", "going"));
    await prisma().codeItem.update({ where: { id: item.id }, data: { validTo: new Date("2020-10-02") } });
    expect(valueOfResult(await save(officer, cell(a, "physical", "2", "1"))).lines[a]).toMatchObject({ delayCause: "going" });
    valueOfResult(await saveWhole(saved.lockVersion + 1, "3", "going"));
    expect(valueOfResult(await save(officer, cell(a, "delayCause", "", "going"))).lines[a]).toMatchObject({ delayCause: "" });
    expect(codesOf(await save(officer, cell(a, "delayCause", "going")))).toEqual(["reporting.delay_cause_unknown"]);
  });
});

describe("repeats", () => {
  it("counts once however often it is sent, and answers with what is stored now", async () => {
    const input = inputOf(...filled(a));
    const answers = await Promise.all(Array.from({ length: 10 }, () => saveCells(contextOf(officer), input)));
    const values = answers.map(valueOfResult);
    for (const value of values) expect(value).toEqual(values[0]);
    expect(await entriesOf(values[0]?.reportId ?? null)).toHaveLength(1);
    valueOfResult(await save(colleague, cell(a, "physical", "30", "10")));
    const repeated = valueOfResult(await saveCells(contextOf(officer), { ...input, lockVersion: 1 }));
    expect(repeated).toMatchObject({ lockVersion: (values[0]?.lockVersion ?? 0) + 1, conflicts: [], savedAt: values[0]?.savedAt });
    expect(repeated.lines[a]?.physical).toBe("30.00");
    expect(codesOf(await saveCells(contextOf(officer), { ...input, cells: filled(b) }))).toEqual(["common.key_reused"]);
  });

  it("takes at most fifteen statements", async () => {
    const begun = await withRequestContext("begin", () => save(officer, ...filled(a)));
    const conflict = await withRequestContext("conflict", () =>
      save(colleague, cell(a, "physical", "20", "11"), cell(a, "disbursed", "3", "1000.5"), cell(a, "delayCause", "disaster_season")),
    );
    valueOfResult(begun.value);
    expect(valueOfResult(conflict.value).conflicts).toHaveLength(1);
    expect([begun.statements, conflict.statements].every((count) => count > 5 && count <= 15)).toBe(true);
  });
});
