import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { Result } from "@/lib/core/result";
import { verifyRollups } from "@/lib/performance/rollup/verify-rollups";
import { read } from "@/lib/platform/database";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound } from "@/lib/platform/testing/fixtures";
import { pick, type Random, randomOf } from "@/lib/platform/testing/random";
import { lineAt, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { readReport } from "../queries/read-report";
import { certifyReport } from "./certify-report";
import { returnReport } from "./return-report";
import { saveReportDraft } from "./save-report-draft";
import { startCorrection } from "./start-correction";
import { submitReport } from "./submit-report";

const units = ["30", "31", "32", "c-northeast-lower-1"];
const months = [1, 2, 3];
const workers = 12;
const turns = 25;

type Unit = { readonly projects: readonly MadeProject[]; readonly officers: readonly Actor[]; readonly certifiers: readonly Actor[] };
type Tally = { readonly receipts: string[]; done: number; readonly refused: Map<string, number> };

async function makeUnit(areaId: string): Promise<Unit> {
  const projects = await makePlan({ areaId, projects: [["1000000.00", "500000.00"], ["250000.00", "0.00"], ["7000000.00"]] });
  const officers = [await makeActor("officer", areaId), await makeActor("officer", areaId)];
  const certifiers = [await makeActor("certifier", areaId), await makeActor("certifier", areaId, officers[0])];
  return { projects, officers, certifiers };
}

function note<T>(tally: Tally, result: Result<T>): Result<T> {
  if (result.ok) tally.done += 1;
  else for (const { code } of result.failures.slice(0, 1)) tally.refused.set(code, (tally.refused.get(code) ?? 0) + 1);
  return result;
}

async function turn(all: readonly Unit[], below: Random, tally: Tally): Promise<void> {
  const unit = pick(all, below);
  const project = pick(unit.projects, below);
  const month = pick(months, below);
  const officer = pick(unit.officers, below);
  const certifier = pick(unit.certifiers, below);
  const view = valueOfResult(await readReport(officer, { projectId: project.id, month, now: contextOf(officer).now }));
  const lines = project.activities.filter(() => below(4) > 0).map((activity) => lineAt(activity, below(101)));
  const write = { idempotencyKey: randomUUID(), projectId: project.id, month, lockVersion: view.lockVersion, lines };
  const decision = { idempotencyKey: randomUUID(), reportId: view.reportId ?? randomUUID(), lockVersion: view.lockVersion ?? 0 };
  const steps = [
    async () => note(tally, await saveReportDraft(contextOf(officer), write)),
    async () => {
      const full = { ...write, lines: project.activities.map((activity) => lineAt(activity, below(101))) };
      const answers = await Promise.all([submitReport(contextOf(officer), full), submitReport(contextOf(officer), full)]);
      const receipts = answers.flatMap((answer) => (answer.ok ? [answer.value.receiptNo] : []));
      expect(new Set(receipts).size).toBeLessThanOrEqual(1);
      for (const answer of answers) note(tally, answer);
      tally.receipts.push(...receipts.slice(0, 1));
    },
    async () => note(tally, await returnReport(contextOf(certifier), { ...decision, comment: "ตรวจอีกครั้ง" })),
    async () => note(tally, await certifyReport(contextOf(certifier), decision)),
    async () => note(tally, await startCorrection(contextOf(officer), { ...decision, reason: "แก้ตัวเลข" })),
  ];
  await pick([steps[0], steps[1], steps[1], steps[2], steps[3], steps[3], steps[4]], below)?.();
}

it("keeps every figure right while many people write at once", async () => {
  for (const month of months)
    await makeRound(month, { opensAt: new Date("2026-10-01T00:00:00Z"), closesAt: new Date("2027-12-31T00:00:00Z") });
  const all: Unit[] = [];
  for (const areaId of units) all.push(await makeUnit(areaId));
  const tally: Tally = { receipts: [], done: 0, refused: new Map() };
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      const below = randomOf(2570 + worker);
      for (let n = 0; n < turns; n++) await turn(all, below, tally);
    }),
  );

  expect(tally.receipts.length).toBeGreaterThan(30);
  expect([...tally.refused.keys()].filter((code) => !code.startsWith("reporting."))).toEqual([]);
  expect((await verifyRollups()).differences).toEqual([]);

  const sent = await read<{ receipt: string }>("select after->>'receiptNo' as receipt from audit_entry where action = 'report.submitted'");
  expect(sent.map(({ receipt }) => receipt).sort()).toEqual([...tally.receipts].sort());
  expect(new Set(tally.receipts).size).toBe(tally.receipts.length);
  const [events] = await read<{ count: number }>("select count(*)::int as count from outbox_event where topic = 'report.submitted'");
  expect(events?.count).toBe(tally.receipts.length);

  const broken = await read(
    `select e.chain_key, e.seq from audit_entry e left join audit_entry before on before.chain_key = e.chain_key and before.seq = e.seq - 1
    where e.prev_hash <> coalesce(before.hash, '') or e.hash <> audit_entry_hash(e)
    union all
    select c.key, c.last_seq from audit_chain c
    where not exists (select from audit_entry e where e.chain_key = c.key and e.seq = c.last_seq and e.hash = c.last_hash)
      or exists (select from audit_entry e where e.chain_key = c.key and e.seq > c.last_seq)`,
  );
  expect(broken).toEqual([]);

  const wrongHeads = await read(
    `select report_id from report_version group by report_id
    having count(*) filter (where is_current) <> 1 or max(version) <> count(*) or max(version) <> max(version) filter (where is_current)
      or (bool_or(state = 'certified') and count(*) filter (where is_official) <> 1)`,
  );
  expect(wrongHeads).toEqual([]);
}, 120_000);
