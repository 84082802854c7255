import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { divideRounded } from "@/lib/core/decimal";
import { bahtOf, satangOf } from "@/lib/core/money";
import type { Result } from "@/lib/core/result";
import { prisma } from "@/lib/platform/database";
import { certifyReport } from "@/lib/reporting/commands/certify-report";
import { settleCertifications } from "@/lib/reporting/commands/settle-certifications";
import { type SubmittedReport, submitReport } from "@/lib/reporting/commands/submit-report";
import type { ReportLineInput } from "@/lib/reporting/schema";
import { contextOf, type MadeActivity, type MadeProject, testNow } from "./fixtures";

/** The value of a result that must be one; a refusal fails the test with its codes. */
export function valueOfResult<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failures)}`);
  return result.value;
}

/** The failure codes of a result that must be refused. */
export function codesOf(result: Result<unknown>): string[] {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`);
  return result.failures.map((failure) => failure.code);
}

/** Reasons for every warning there is, so that a test about something else is never asked for one. */
export const allReasons: Readonly<Record<string, string>> = Object.fromEntries(
  ["over_budget", "disbursed_fell", "physical_fell", "physical_jump", "physical_ahead", "paid_ahead", "plan_multiple", "unit_error"].map(
    (code) => [code, "เหตุผลของการทดสอบ"],
  ),
);

const noNotes = { workDone: null, problem: null, delayCause: null, remedy: null, selfRating: null, warningReasons: allReasons } as const;

/** A line at `percent` of the work and of the money, the rest of the money committed. */
export function lineAt(activity: MadeActivity, percent: number, cells: Partial<ReportLineInput> = {}): ReportLineInput {
  const net = satangOf(activity.net);
  const disbursed = divideRounded(net * BigInt(Math.round(percent * 100)), 10_000n);
  return {
    activityId: activity.id,
    physical: percent.toFixed(2),
    disbursed: bahtOf(disbursed),
    committed: bahtOf(net - disbursed),
    ...noNotes,
    ...cells,
  };
}

export type Signing = { readonly month: number; readonly percent: number; readonly officer: Actor; readonly now?: Date };

/** Reports a whole project at one percent and submits it. */
export const submitMonth = (
  project: MadeProject,
  { month, percent, officer, now = testNow }: Signing,
  seen: number | null = null,
): Promise<Result<SubmittedReport>> =>
  submitReport(contextOf(officer, now), {
    idempotencyKey: randomUUID(),
    projectId: project.id,
    month,
    lockVersion: seen,
    lines: project.activities.map((activity) => lineAt(activity, percent)),
  });

/** Submits, certifies and lets the time to undo pass; answers with the official version's ids. */
export async function certifyMonth(project: MadeProject, signing: Signing & { readonly certifier: Actor }) {
  const sent = valueOfResult(await submitMonth(project, signing));
  return makeOfficial(signing.certifier, sent, signing.now);
}

/** Certifies what was sent and lets the time to undo pass. */
export async function makeOfficial(
  certifier: Actor,
  sent: { readonly reportId: string; readonly lockVersion: number },
  now: Date = testNow,
) {
  const { reportId, lockVersion } = sent;
  const certified = valueOfResult(await certifyReport(contextOf(certifier, now), { idempotencyKey: randomUUID(), reportId, lockVersion }));
  await settleCertifications(new Date(certified.officialAt));
  const official = await prisma().reportVersion.findFirstOrThrow({
    where: { reportId, version: certified.version },
    select: { lockVersion: true },
  });
  return { ...certified, state: "certified" as const, lockVersion: official.lockVersion };
}
