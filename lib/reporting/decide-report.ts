import "server-only";
import { can, type Permission } from "@/lib/access/policy";
import { type Result, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database";
import { notAllowed, reportNotFound, staleRefusal, stepRefusal } from "./refusals";
import { holdReport } from "./report-change";
import type { ReportStep } from "./rules/workflow";
import type { CurrentVersion, ReportHead } from "./store-head";

export type Decision = { readonly head: ReportHead; readonly reportId: string; readonly current: CurrentVersion };

/**
 * What every decision on an existing report shares: held, in scope, permitted, as it was seen, and in the right state.
 * `first` may refuse before that is asked, where a state of its own deserves other words than "somebody changed it".
 */
export async function holdForDecision(
  tx: Transaction,
  context: CommandContext,
  input: { readonly reportId: string; readonly lockVersion: number },
  ask: {
    readonly permission: Permission;
    readonly step: ReportStep;
    readonly first?: (current: CurrentVersion) => Result<never> | null;
  },
): Promise<Result<Decision>> {
  const head = await holdReport(tx, context, { reportId: input.reportId });
  if (!head?.current) return reportNotFound;
  if (!can(context.actor, ask.permission, head)) return notAllowed;
  return (
    ask.first?.(head.current) ??
    staleRefusal(head, input.lockVersion) ??
    stepRefusal(head, ask.step) ??
    succeed({ head, reportId: input.reportId, current: head.current })
  );
}
