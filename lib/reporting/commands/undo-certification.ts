import "server-only";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { transact } from "@/lib/platform/transact";
import { holdForDecision } from "../decide-report";
import { recordChange } from "../report-change";
import { isUndoable, mayUndo, type ReportState } from "../rules/workflow";
import type { UndoCertificationInput } from "../schema";
import { markUndone } from "../store-certification";

export type UndoneCertification = {
  readonly reportId: string;
  readonly version: number;
  readonly lockVersion: number;
  readonly state: "submitted";
};

/**
 * Takes a certification back before it is official: by the position that certified or the one it stood in for. From the
 * instant it is official on it is refused; a correction is the way then. It counted as submitted all along, so no figure moves,
 * and nobody was told of it.
 */
export async function undoCertification(context: CommandContext, input: UndoCertificationInput): Promise<Result<UndoneCertification>> {
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "undo-certification", input }, async () => {
      const held = await holdForDecision(tx, context, input, { permission: "report.certify", step: "undo_certify", first: official });
      if (!held.ok) return held;
      const { head, reportId, current } = held.value;
      const { certification, version } = current;
      if (!certification || !mayUndo(context.actor.positionId, certification)) {
        return refuse({ code: "desk.undo_by_another", kind: "forbidden", params: { by: current.changedBy } });
      }
      if (!isUndoable(certification, context.now)) return tooLate;
      const lockVersion = await markUndone(tx, current.id);
      await recordChange(tx, context, head, {
        action: "certification_undone",
        event: null,
        reportId,
        before: { version, state: "certifying", officialAt: certification.officialAt.toISOString() },
        after: { version, state: "submitted", lockVersion },
      });
      return succeed({ reportId, version, lockVersion, state: "submitted" as const });
    }),
  );
}

const tooLate = refuse({ code: "desk.undo_too_late", kind: "locked" });

/** Settled while the page was open: the remedy matters, not that the version moved on. */
const official = ({ state }: { readonly state: ReportState }) => (state === "certified" ? tooLate : null);
