import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/platform/database";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound, testNow } from "@/lib/platform/testing/fixtures";
import { certifyMonth, codesOf, submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { certifyReport } from "@/lib/reporting/commands/certify-report";
import { discardCorrection } from "@/lib/reporting/commands/discard-correction";
import { startCorrection } from "@/lib/reporting/commands/start-correction";
import { readActivityHistory } from "@/lib/reporting/queries/read-activity-history";
import { readEvidence } from "../queries/read-evidence";
import { readEvidenceFile } from "../queries/read-evidence-file";
import { readProjectEvidence } from "../queries/read-project-evidence";
import { jpegWithExif, pdfOf, pngOf } from "../testing/files";
import { addEvidence } from "./add-evidence";
import { removeEvidence } from "./remove-evidence";
import { restoreEvidence } from "./restore-evidence";

let officer: Actor;
let certifier: Actor;
let neighbour: Actor;
let project: MadeProject;
const minutes = (count: number): Date => new Date(testNow.getTime() + count * 60_000);

const add = (actor: Actor, content: Uint8Array, to: { month?: number; at?: Date; activity?: number; fileName?: string } = {}) =>
  addEvidence(contextOf(actor, to.at), {
    activityId: project.activities[to.activity ?? 0]?.id ?? "",
    month: to.month ?? 1,
    fileName: to.fileName ?? "photo.png",
    caption: null,
    content,
  });
const shown = async (actor: Actor, to: { month?: number; at?: Date; activity?: number } = {}) =>
  valueOfResult(
    await readEvidence(actor, { activityId: project.activities[to.activity ?? 0]?.id ?? "", month: to.month ?? 1, now: to.at ?? testNow }),
  );
/** Certified, whichever way the base allows: what evidence asks is the version's state. */
const setState = async (month: number, state: "certifying" | "certified"): Promise<void> => {
  await read(
    `update report_version v set state = $3, is_official = $3 = 'certified', certified_at = $4::timestamptz, official_at = $4::timestamptz + interval '10 minutes',
      certified_by_position_id = $5::uuid, certified_by_person_id = $6::uuid
     from report r where r.id = v.report_id and v.is_current and r.project_id = $1::uuid and r.fiscal_month = $2::int`,
    [project.id, month, state, minutes(30), certifier.positionId, certifier.personId],
  );
};

beforeAll(async () => {
  [officer, certifier, neighbour] = await Promise.all([
    makeActor("officer", "45"),
    makeActor("certifier", "45"),
    makeActor("officer", "44"),
  ]);
  for (const month of [1, 2, 3, 4]) await makeRound(month, { opensAt: new Date("2026-10-01") });
  await makeRound(5, { opensAt: new Date("2026-10-01"), closesAt: new Date("2026-10-02") });
  await makeRound(6, { opensAt: new Date("2027-03-01") });
  const [made] = await makePlan({ areaId: "45" });
  if (!made) throw new Error("no project was made");
  project = made;
});

describe("evidence beside a month", () => {
  it("keeps what a photograph says of itself and stores its content once", async () => {
    const photo = jpegWithExif({
      taken: "2026:11:10 08:00:00",
      latitude: [
        [16, 1],
        [3, 1],
        [0, 1],
      ],
      longitude: [
        [103, 1],
        [39, 1],
        [0, 1],
      ],
    });
    const first = valueOfResult(await add(officer, photo, { fileName: "../IMG_1.html" }));
    const again = valueOfResult(await add(officer, photo, { fileName: "other.jpg" }));
    expect([first.already, again.already, again.id]).toEqual([false, true, first.id]);
    const elsewhere = valueOfResult(await add(officer, photo, { activity: 1 }));
    expect(elsewhere.id).not.toBe(first.id);
    const { items } = await shown(certifier);
    expect(items).toMatchObject([
      { fileName: "IMG_1.html.jpg", mediaType: "image/jpeg", takenAt: "2026-11-10T01:00:00.000Z", latitude: "16.050000", mayRemove: false },
    ]);
    const stored = await read<{ count: number }>("select count(distinct sha256)::int as count from evidence");
    const contents = await read<{ count: number }>("select count(*)::int as count from file_content");
    expect(contents).toEqual(stored);
  });

  it("takes the same file once when it is sent ten times at once", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => add(officer, pdfOf("once"), { month: 2 })));
    const ids = answers.map((answer) => valueOfResult(answer));
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
    expect(ids.filter(({ already }) => !already)).toHaveLength(1);
    expect((await shown(officer, { month: 2 })).items).toMatchObject([{ pages: 3, mediaType: "application/pdf" }]);
  });

  it("refuses what is no evidence, in words of its own, and keeps nothing of it", async () => {
    const html = new TextEncoder().encode("<html><script>alert(1)</script>");
    expect(codesOf(await add(officer, html, { fileName: "photo.png" }))).toEqual(["evidence.type_unknown"]);
    expect(codesOf(await add(officer, new TextEncoder().encode("<svg/>")))).toEqual(["evidence.type_unknown"]);
    expect(codesOf(await add(officer, new Uint8Array()))).toEqual(["evidence.file_empty"]);
    const large = new Uint8Array(10_000_001);
    large.set(pngOf("x"));
    expect(codesOf(await add(officer, large))).toEqual(["evidence.too_large"]);
  });

  it("takes as many files of an activity's month as the setting says, and a freed place again", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 20; n++) ids.push(valueOfResult(await add(officer, pngOf(`full ${n}`), { month: 4 })).id);
    const before = await read<{ count: number }>("select count(*)::int as count from file_content");
    expect(codesOf(await add(officer, pngOf("one more"), { month: 4 }))).toEqual(["evidence.too_many"]);
    expect(await read("select count(*)::int as count from file_content")).toEqual(before);
    expect(valueOfResult(await add(officer, pngOf("full 3"), { month: 4 })).already).toBe(true);
    valueOfResult(await removeEvidence(contextOf(officer), { id: ids[0] ?? "" }));
    valueOfResult(await add(officer, pngOf("one more"), { month: 4 }));
    expect(codesOf(await restoreEvidence(contextOf(officer), { id: ids[0] ?? "" }))).toEqual(["evidence.too_many"]);
  });
});

describe("who and when", () => {
  it("is not found from another province and forbidden to readers", async () => {
    const { id } = valueOfResult(await add(officer, pdfOf("scope")));
    expect(codesOf(await add(neighbour, pdfOf("x")))).toEqual(["evidence.not_found"]);
    expect(codesOf(await add(certifier, pdfOf("x")))).toEqual(["evidence.not_allowed"]);
    expect(codesOf(await removeEvidence(contextOf(neighbour), { id }))).toEqual(["evidence.not_found"]);
    expect(codesOf(await removeEvidence(contextOf(certifier), { id }))).toEqual(["evidence.not_allowed"]);
    expect(codesOf(await readEvidenceFile(neighbour, { id, known: null }))).toEqual(["evidence.not_found"]);
    expect(codesOf(await readProjectEvidence(neighbour, { projectId: project.id, now: testNow }))).toEqual(["evidence.not_found"]);
    for (const strange of ["", "1", randomUUID()]) {
      expect(codesOf(await readEvidenceFile(officer, { id: strange, known: null }))).toEqual(["evidence.not_found"]);
      expect(codesOf(await removeEvidence(contextOf(officer), { id: strange }))).toEqual(["evidence.not_found"]);
    }
    const file = valueOfResult(await readEvidenceFile(certifier, { id, known: null }));
    expect(file.bytes && Buffer.from(file.bytes).equals(pdfOf("scope"))).toBe(true);
    expect(valueOfResult(await readEvidenceFile(certifier, { id, known: file.sha256 })).bytes).toBeNull();
  });

  it("is taken while the month may be reported, not before and not after, and again when it was reopened", async () => {
    expect(codesOf(await add(officer, pdfOf("m5"), { month: 5 }))).toEqual(["evidence.month_closed"]);
    expect(codesOf(await add(officer, pdfOf("m6"), { month: 6 }))).toEqual(["evidence.month_not_open"]);
    await read(
      `insert into reopen_request (area_id, fiscal_year, fiscal_month, reason, state, requested_by_position_id, requested_by_person_id,
        decided_by_position_id, decided_by_person_id, decided_at, open_until) values ('45', 2570, 5, 'x', 'granted', $1::uuid, $2::uuid, $1::uuid, $2::uuid, $3, $4)`,
      [officer.positionId, officer.personId, testNow, minutes(60)],
    );
    valueOfResult(await add(officer, pdfOf("m5"), { month: 5 }));
    expect(codesOf(await add(officer, pdfOf("m5 late"), { month: 5, at: minutes(61) }))).toEqual(["evidence.month_closed"]);
  });

  it("stands as it was certified: nothing comes, nothing goes; a correction opens it for new files only", async () => {
    const { id } = valueOfResult(await add(officer, pdfOf("basis"), { month: 3 }));
    const sent = valueOfResult(await submitMonth(project, { month: 3, percent: 10, officer }));
    valueOfResult(await add(officer, pdfOf("asked for"), { month: 3 }));
    await setState(3, "certifying");
    expect(codesOf(await add(officer, pdfOf("late"), { month: 3 }))).toEqual(["evidence.month_certifying"]);
    expect(codesOf(await removeEvidence(contextOf(officer), { id }))).toEqual(["evidence.month_certifying"]);
    await setState(3, "certified");
    expect(codesOf(await add(officer, pdfOf("late"), { month: 3 }))).toEqual(["evidence.month_certified"]);
    expect(await shown(officer, { month: 3 })).toMatchObject({ mayAdd: false, obstacle: "month_certified" });
    const { reportId, lockVersion } = sent;
    const asked = { idempotencyKey: randomUUID(), reportId, lockVersion, reason: "ตัวเลขผิด" };
    valueOfResult(await startCorrection(contextOf(officer, minutes(40)), asked));
    const added = valueOfResult(await add(officer, pdfOf("new"), { month: 3, at: minutes(45) }));
    expect(codesOf(await removeEvidence(contextOf(officer, minutes(46)), { id }))).toEqual(["evidence.month_certified"]);
    valueOfResult(await removeEvidence(contextOf(officer, minutes(46)), { id: added.id }));
  });

  it("takes away and puts back, each told to the trail and the listeners once", async () => {
    const { id } = valueOfResult(await add(officer, pdfOf("back and forth"), { activity: 1 }));
    for (let n = 0; n < 2; n++) valueOfResult(await removeEvidence(contextOf(officer), { id }));
    expect(codesOf(await readEvidenceFile(officer, { id, known: null }))).toEqual(["evidence.not_found"]);
    const ofActivity = { activity: 1 };
    expect((await shown(officer, ofActivity)).items.find((item) => item.id === id)?.removedAt).not.toBeNull();
    expect((await shown(certifier, ofActivity)).items.some((item) => item.id === id)).toBe(false);
    expect(codesOf(await restoreEvidence(contextOf(officer, minutes(61)), { id }))).toEqual(["evidence.restore_too_late"]);
    valueOfResult(await restoreEvidence(contextOf(officer, minutes(59)), { id }));
    const told = await read<{ action: string }>(
      "select action from audit_entry where entity = 'evidence' and entity_id = $1 order by seq",
      [id],
    );
    expect(told.map(({ action }) => action)).toEqual(["evidence.added", "evidence.removed", "evidence.restored"]);
    const heard = await read<{ topic: string }>("select topic from outbox_event where payload->>'evidenceId' = $1 order by id", [id]);
    expect(heard.map(({ topic }) => topic)).toEqual(["evidence.added", "evidence.removed", "evidence.restored"]);
  });

  it("is counted in the activity's history, by month", async () => {
    const history = valueOfResult(await readActivityHistory(certifier, { activityId: project.activities[0]?.id ?? "" }));
    const counts = new Map(history.months.map(({ month, evidence }) => [month, evidence]));
    expect(counts.get(4)).toBe(20);
    expect(counts.get(3)).toBe(2);
    expect(counts.get(12)).toBe(0);
    expect(history.months[2]?.versions.map(({ version, correctionReason }) => [version, correctionReason])).toEqual([
      [1, null],
      [2, "ตัวเลขผิด"],
    ]);
    expect(history.months[2]?.versions[0]).toMatchObject({ submittedBy: officer.personName, certifiedTitleEn: certifier.titleEn });
  });
});

describe("what a certifier looks at", () => {
  let place: MadeProject;
  const put = (content: Uint8Array, at: Date) =>
    addEvidence(contextOf(officer, at), { activityId: place.activities[0]?.id ?? "", month: 1, fileName: "a.pdf", caption: null, content });
  const certify = (reportId: string, lockVersion: number, at: Date) =>
    certifyReport(contextOf(certifier, at), { idempotencyKey: randomUUID(), reportId, lockVersion });

  beforeEach(async () => {
    [place] = (await makePlan({ areaId: "45" })) as [MadeProject];
  });

  it("is certified only as it was seen: a file taken away or put back meanwhile asks for another look", async () => {
    const { id } = valueOfResult(await put(pdfOf("seen"), testNow));
    const { reportId, lockVersion } = valueOfResult(await submitMonth(place, { month: 1, percent: 10, officer }));
    valueOfResult(await removeEvidence(contextOf(officer), { id }));
    expect(codesOf(await certify(reportId, lockVersion, testNow))).toEqual(["reporting.report_changed"]);
    valueOfResult(await removeEvidence(contextOf(officer), { id }));
    valueOfResult(await restoreEvidence(contextOf(officer), { id }));
    expect(codesOf(await certify(reportId, lockVersion + 1, testNow))).toEqual(["reporting.report_changed"]);
    valueOfResult(await certify(reportId, lockVersion + 2, testNow));
  });

  it("holds nothing of a correction that was dropped", async () => {
    valueOfResult(await put(pdfOf("basis of the first"), testNow));
    const official = await certifyMonth(place, { month: 1, percent: 10, officer, certifier });
    const { reportId, lockVersion } = official;
    const asked = { idempotencyKey: randomUUID(), reportId, lockVersion, reason: "ตัวเลขผิด" };
    const begun = valueOfResult(await startCorrection(contextOf(officer, minutes(40)), asked));
    const late = valueOfResult(await put(pdfOf("slipped in"), minutes(41)));
    const dropped = { idempotencyKey: randomUUID(), reportId, lockVersion: begun.lockVersion };
    valueOfResult(await discardCorrection(contextOf(officer, minutes(42)), dropped));
    const { items } = valueOfResult(await readEvidence(certifier, { projectId: place.id, month: 1, now: minutes(43) }));
    expect(items).toHaveLength(1);
    expect(items.some(({ id }) => id === late.id)).toBe(false);
    const [row] = await read<{ by: string }>("select removed_by_person_id::text as by from evidence where id = $1::uuid", [late.id]);
    expect(row?.by).toBe(officer.personId);
    const [told] = await read<{ files: unknown }>(
      "select before->'evidence' as files from audit_entry where entity_id = $1 and action = 'report.correction_discarded'",
      [reportId],
    );
    expect(told?.files).toEqual([{ id: late.id, fileName: "a.pdf" }]);
  });
});
