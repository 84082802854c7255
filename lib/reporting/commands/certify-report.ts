import "server-only";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { writeProjectRollup } from "@/lib/performance/rollup/renew-rollup";
import type { CommandContext } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database";
import { once } from "@/lib/platform/idempotency";
import { readIn } from "@/lib/platform/reader";
import { transact } from "@/lib/platform/transact";
import { certifyingRight } from "../certifying-right";
import { type Decision, holdForDecision } from "../decide-report";
import { recordChange } from "../report-change";
import { officialFrom } from "../rules/workflow";
import type { CertifyReportInput } from "../schema";
import { loadUndoMinutes, markCertifiedAtOnce, markCertifying } from "../store-certification";

export type CertifiedReport = {
  readonly reportId: string;
  readonly version: number;
  readonly lockVersion: number;
  /** "certifying" until its time to undo has passed; "certified" at once where none is set. */
  readonly state: "certifying" | "certified";
  readonly certifiedAt: string;
  /** From when the figures are official, ISO. */
  readonly officialAt: string;
  /** The certifier a delegate stood in for. */
  readonly forPositionId: string | null;
};

/**
 * Certifies a submitted report. Never by a person or position that recorded or sent its figures, nor standing in for one that
 * did (DOMAIN §9). It may be undone for the minutes the setting gives; figures count as submitted until then and become
 * official by themselves (settleCertifications). Also after the round closed.
 */
export async function certifyReport(context: CommandContext, input: CertifyReportInput): Promise<Result<CertifiedReport>> {
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "certify-report", input }, async () => {
      const held = await holdForDecision(tx, context, input, { permission: "report.certify", step: "certify" });
      if (!held.ok) return held;
      const { head, current } = held.value;
      const right = certifyingRight(context.actor, head, current.hands ?? { personIds: [], positionIds: [] });
      if (right.kind === "certifier_recorded") return refuse({ code: "desk.delegator_recorded", kind: "forbidden" });
      if (right.kind !== "granted") return refuse({ code: "reporting.certifier_recorded", kind: "forbidden" });
      return succeed(await certify(tx, context, held.value, right.standingFor?.positionId ?? null));
    }),
  );
}

async function certify(
  tx: Transaction,
  context: CommandContext,
  { head, reportId, current }: Decision,
  forPositionId: string | null,
): Promise<CertifiedReport> {
  const { version, id: versionId } = current;
  const at = context.now;
  const officialAt = officialFrom(at, await loadUndoMinutes(readIn(tx), at));
  const state = officialAt > at ? "certifying" : "certified";
  const certified = { reportId, versionId, forPositionId, at, officialAt };
  const lockVersion = await (state === "certified" ? markCertifiedAtOnce : markCertifying)(tx, context.actor, certified);
  // While it may be undone it counts as submitted, as before: nothing to renew.
  if (state === "certified") await writeProjectRollup(tx, head);
  const before = head.official?.version ?? null;
  await recordChange(tx, context, head, {
    action: "certified",
    event: state === "certified" ? "certified" : null,
    reportId,
    before: { version, state: "submitted", official: before },
    after: {
      version,
      state,
      lockVersion,
      official: state === "certified" ? version : before,
      officialAt: officialAt.toISOString(),
      forPositionId,
    },
  });
  return { reportId, version, lockVersion, state, certifiedAt: at.toISOString(), officialAt: officialAt.toISOString(), forPositionId };
}
