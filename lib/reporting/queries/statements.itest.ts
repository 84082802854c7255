import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { withRequestContext } from "@/lib/platform/request-context";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound, testNow } from "@/lib/platform/testing/fixtures";
import { submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { addComment } from "../commands/add-comment";
import { readCertifyQueue } from "./read-certify-queue";
import { readComments } from "./read-comments";
import { readDueReports } from "./read-due-reports";
import { readReopenRequests } from "./read-reopen-requests";
import { readReport } from "./read-report";
import { readSendings } from "./read-sendings";
import { readUndoable } from "./read-undoable";
import { readUnitReport } from "./read-unit-report";

/** What each page reads of a unit with one project, and of one with thirty: the same number of statements. */
let small: Seen;
let large: Seen;

type Seen = { readonly officer: Actor; readonly certifier: Actor; readonly project: MadeProject; readonly reportId: string };

async function makeUnit(areaId: string, projects: number): Promise<Seen> {
  const officer = await makeActor("officer", areaId);
  const certifier = await makeActor("certifier", areaId);
  const made = await makePlan({ areaId, projects: Array.from({ length: projects }, () => ["100000.00", "200000.00"]) });
  let reportId = "";
  for (const project of made) {
    ({ reportId } = valueOfResult(await submitMonth(project, { month: 1, percent: 5, officer })));
    const said = { idempotencyKey: randomUUID(), reportId, activityId: null, field: null, text: "ok" };
    valueOfResult(await addComment(contextOf(certifier), said));
  }
  return { officer, certifier, project: made[0] as MadeProject, reportId };
}

beforeAll(async () => {
  await makeRound(1);
  await makeRound(2);
  small = await makeUnit("41", 1);
  large = await makeUnit("42", 30);
}, 120_000);

const fiscalYear = 2570;
const now = testNow;
const pages: Readonly<Record<string, (unit: Seen) => Promise<unknown>>> = {
  "what is due": ({ officer }) => readDueReports(officer, { now }),
  "the unit's grid": ({ officer, project }) => readUnitReport(officer, { areaId: project.areaId, fiscalYear, month: 1, now }),
  "a report": ({ officer, project }) => readReport(officer, { projectId: project.id, month: 1, now }),
  "the desk": ({ certifier }) => readCertifyQueue(certifier, { now }),
  "what may be undone": ({ certifier }) => readUndoable(certifier, { now }),
  "requests to reopen": ({ officer }) => readReopenRequests(officer, { fiscalYear, now }),
  comments: ({ certifier, reportId }) => readComments(certifier, { reportId }),
  sendings: ({ certifier, reportId }) => readSendings(certifier, { reportId }),
};

it.each(Object.entries(pages))("%s asks as much of a large unit as of a small one", async (_, page) => {
  const of = async (unit: Seen) => (await withRequestContext("count", () => page(unit))).statements;
  const [few, many] = [await of(small), await of(large)];
  expect(few).toBeGreaterThan(0);
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(8);
});
