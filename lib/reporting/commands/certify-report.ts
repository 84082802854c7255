import "server-only";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { writeRollup } from "@/lib/performance/rollup/renew-rollup";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { transact } from "@/lib/platform/transact";
import { holdForDecision } from "../decide-report";
import { recordChange } from "../report-change";
import { mayCertify } from "../rules/workflow";
import type { CertifyReportInput } from "../schema";
import { loadHands, markCertified } from "../store-steps";

export type CertifiedReport = {
  readonly reportId: string;
  readonly version: number;
  readonly lockVersion: number;
  readonly state: "certified";
  readonly certifiedAt: string;
};

/** Makes a submitted report official. Never by a person or position that recorded or sent its figures (DOMAIN §9). Also after the round closed. */
export async function certifyReport(context: CommandContext, input: CertifyReportInput): Promise<Result<CertifiedReport>> {
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "certify-report", input }, async () => {
      const held = await holdForDecision(tx, context, input, { permission: "report.certify", step: "certify" });
      if (!held.ok) return held;
      const { head, reportId, current } = held.value;
      const { version } = current;
      if (!mayCertify(context.actor, await loadHands(tx, reportId, version))) {
        return refuse({ code: "reporting.certifier_recorded", kind: "forbidden" });
      }
      const lockVersion = await markCertified(tx, context, reportId, current.id);
      await writeRollup(tx, head.areaId, head.fiscalYear);
      await recordChange(tx, context, head, {
        action: "certified",
        reportId,
        before: { version, state: "submitted", official: head.official?.version ?? null },
        after: { version, state: "certified", lockVersion, official: version },
      });
      return succeed({ reportId, version, lockVersion, state: "certified" as const, certifiedAt: context.now.toISOString() });
    }),
  );
}
