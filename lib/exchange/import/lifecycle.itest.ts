import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { prisma, read } from "@/lib/platform/database";
import { commandLineActor } from "./command-line-actor";
import { applyImport } from "./commands/apply-import";
import { cancelImport } from "./commands/cancel-import";
import { changeMapping } from "./commands/change-mapping";
import { checkImport } from "./commands/check-import";
import { startImport } from "./commands/start-import";
import { undoImport } from "./commands/undo-import";
import { readImport } from "./queries/read-import";
import { readImports } from "./queries/read-imports";
import { contextOf, projectFile, sendAndCheck } from "./testing/send";

const apply = (id: string, acceptPartial = false) => applyImport(contextOf(), { id, acceptPartial });
const amounts = (area: string) =>
  read<{ name: string; net: string; weight: string }>(
    "select name_th as name, budget_net::text as net, weight::text as weight from activity where area_id = $1 order by project_id, seq",
    [area],
  );

async function officerOf(areaId: string): Promise<Actor> {
  const names = { titleTh: "เจ้าหน้าที่", titleEn: "Officer", officeTh: "สำนักงานจังหวัด", officeEn: "Office" };
  const position = await prisma().position.create({
    data: { username: `p${areaId}.officer`, role: "officer", ...names, areas: { create: { areaId } } },
  });
  const person = await prisma().person.create({ data: { nameTh: "ก" } });
  return {
    ...commandLineActor,
    positionId: position.id,
    personId: person.id,
    username: position.username,
    role: "officer",
    areaIds: [areaId],
  };
}

describe("an import from sending to undoing", { timeout: 90_000 }, () => {
  it("shows a corrected file's differences before it applies them, and takes them back", async () => {
    const first = await sendAndCheck({
      content: projectFile(["น่าน", "1", "โครงการพัฒนาแหล่งน้ำ", "ขุดลอก", "3000000"], ["น่าน", "2", "โครงการท่องเที่ยว", "ถนน", "500000"]),
    });
    expect((await apply(first.id)).ok).toBe(true);
    const corrected = await sendAndCheck({
      content: projectFile(
        ["น่าน", "๑", "โครงการพัฒนาแหล่งน้ำา", "ขุดลอก", "3,500,000"],
        ["น่าน", "2", "โครงการท่องเที่ยว", "ถนน", "500000"],
        ["น่าน", "3", "โครงการใหม่", "ฝาย", "100000"],
      ),
    });
    expect(corrected.summary).toMatchObject({ added: 1, changed: 1, unchanged: 1, refusedCount: 0 });
    expect(corrected.summary.differences.map(({ row, entity, field, before, after }) => [row, entity, field, before, after])).toEqual([
      [2, "project", "name", "โครงการพัฒนาแหล่งน้ำ", "โครงการพัฒนาแหล่งน้ำา"],
      [2, "activity", "amount", "3000000.00", "3500000.00"],
    ]);
    expect((await amounts("55")).map((one) => one.net)).toContain("3000000.00");
    expect((await apply(corrected.id)).ok).toBe(true);
    expect((await amounts("55")).map((one) => one.net).sort()).toEqual(["100000.00", "3500000.00", "500000.00"]);
    const [months] = await read<{ total: string }>(
      "select max(m.disbursed)::text as total from monthly_plan m join activity_plan ap on ap.id = m.activity_plan_id join activity a on a.id = ap.activity_id where a.budget_net = 3500000",
    );
    expect(months?.total).toBe("3500000.00");

    expect(await undoImport(contextOf(), { id: first.id })).toMatchObject({
      ok: false,
      failures: [{ code: "exchange.import_undo_changed" }],
    });
    expect((await undoImport(contextOf(), { id: corrected.id })).ok).toBe(true);
    expect((await amounts("55")).map((one) => one.net).sort()).toEqual(["3000000.00", "500000.00"]);
    const [rollup] = await read<{ net: string }>(
      "select sum(budget_net)::text as net from unit_month_rollup where area_id = '55' and fiscal_month = 12",
    );
    expect(rollup?.net).toBe("3500000.00");
  });

  it("weights are by budget and sum to 100; blanks never erase; what is not mentioned stays", async () => {
    const items = (...rows: string[]) => ["ปีงบประมาณ,จังหวัด,โครงการ,งบรายจ่าย,รายการ,หน่วยดำเนินการ,บาท", ...rows].join("\n");
    const first = await sendAndCheck({
      content: items(
        "2569,แพร่,ก,งบลงทุน,ถนน,ทางหลวงชนบท,100",
        "2569,แพร่,ก,งบลงทุน,สะพาน,ทางหลวงชนบท,100",
        "2569,แพร่,ก,งบลงทุน,ฝาย,ชลประทาน,100",
      ),
    });
    await apply(first.id);
    expect((await amounts("54")).map((one) => one.weight)).toEqual(["33.333334", "33.333333", "33.333333"]);
    const second = await sendAndCheck({ content: items("2569,แพร่,ก,,ถนน,,700") });
    expect(second.summary.differences).toMatchObject([{ field: "amount", before: "100.00", after: "700.00" }]);
    await apply(second.id);
    expect((await amounts("54")).map((one) => one.weight)).toEqual(["77.777778", "11.111111", "11.111111"]);
  });

  it("leaves refused rows out only when that was accepted, and refuses what changed meanwhile", async () => {
    const content = projectFile(["ลำปาง", "1", "ก", "ข", "1000"], ["ลำปาง", "2", "ค", "ง", "1,00"]);
    const { id } = await sendAndCheck({ content });
    const twin = await sendAndCheck({ content });
    expect(await apply(id)).toMatchObject({ ok: false, failures: [{ code: "exchange.import_has_refusals", params: { count: 1 } }] });
    expect(await amounts("52")).toEqual([]);
    expect((await apply(id, true)).ok).toBe(true);
    expect((await amounts("52")).map((one) => one.net)).toEqual(["1000.00"]);
    expect(await apply(twin.id, true)).toMatchObject({ ok: false, failures: [{ code: "exchange.import_stale" }] });
    expect(await apply(id, true)).toMatchObject({ ok: false, failures: [{ code: "exchange.import_wrong_state" }] });
    expect(await apply("00000000-0000-4000-8000-000000000000")).toMatchObject({ ok: false, failures: [{ kind: "not_found" }] });
  });

  it("an officer imports for their own unit only, and sees their own imports only", async () => {
    const officer = await officerOf("50");
    const { id, summary } = await sendAndCheck({
      actor: officer,
      content: projectFile(
        ["เชียงใหม่", "1", "ก", "ข", "1000"],
        ["ลำพูน", "1", "ก", "ข", "1000"],
        ["กลุ่มจังหวัดภาคเหนือตอนบน 1", "1", "ก", "ข", "1000"],
      ),
    });
    expect(summary.accepted).toBe(1);
    expect(summary.refused.map((issue) => issue.code)).toEqual(["unit_not_yours", "unit_not_yours"]);
    const other = await officerOf("51");
    expect(await readImports(other)).toEqual([]);
    expect(await readImport(other, id, new Date())).toMatchObject({ ok: false, failures: [{ kind: "not_found" }] });
    for (const act of [cancelImport, checkImport, undoImport])
      expect(await act(contextOf(other), { id })).toMatchObject({ ok: false, failures: [{ kind: "not_found" }] });
    expect(await applyImport(contextOf(other), { id, acceptPartial: true })).toMatchObject({
      ok: false,
      failures: [{ kind: "not_found" }],
    });
    const analyst: Actor = { ...officer, role: "analyst", areaIds: ["moi"] };
    expect(await readImports(analyst)).toBeNull();
    expect(
      await startImport(contextOf(analyst), { file: { name: "x.csv", content: Uint8Array.of(1) }, control: null, choice: {} }),
    ).toMatchObject({ ok: false, failures: [{ kind: "forbidden" }] });
    const audit = await read<{ action: string; position_id: string | null }>(
      "select action, position_id from audit_entry where entity_id = $1",
      [id],
    );
    expect(audit).toEqual([{ action: "import.uploaded", position_id: officer.positionId }]);
  });

  it("stops when asked, is put right after a stop of the server, and reads anew with another mapping", async () => {
    const started = await startImport(contextOf(), {
      file: { name: "x.csv", content: new TextEncoder().encode(projectFile(["พะเยา", "1", "ก", "ข", "1000"])) },
      control: null,
      choice: {},
    });
    if (!started.ok) throw new Error("refused");
    const { id } = started.value;
    // As a server that died while reading leaves it.
    await prisma().importBatch.update({ where: { id }, data: { state: "reading", rowsDone: 5, rowsTotal: 9 } });
    expect(await readImport(commandLineActor, id, new Date())).toMatchObject({
      value: { state: "failed", failures: [{ code: "exchange.import_interrupted" }] },
    });
    expect((await changeMapping(contextOf(), { id, choice: { columns: { amount: null } } })).ok).toBe(true);
    expect(await checkImport(contextOf(), { id })).toMatchObject({ ok: false, failures: [{ code: "exchange.import_needs_amount" }] });
    expect((await changeMapping(contextOf(), { id, choice: { columns: { amount: 6 } } })).ok).toBe(true);
    expect(await checkImport(contextOf(), { id })).toMatchObject({ ok: true, value: { accepted: 1 } });
    await prisma().importBatch.update({ where: { id }, data: { state: "applying" } });
    expect((await cancelImport(contextOf(), { id })).ok).toBe(true);
    expect(await readImport(commandLineActor, id, new Date())).toMatchObject({ value: { state: "checked", cancelAsked: true } });
    expect((await cancelImport(contextOf(), { id })).ok).toBe(true);
    expect(await apply(id)).toMatchObject({ ok: false, failures: [{ code: "exchange.import_wrong_state" }] });
    expect(await amounts("56")).toEqual([]);
  });
});
