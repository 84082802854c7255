import "server-only";
import { canEverywhere } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { transact } from "@/lib/platform/transact";
import { notAllowed } from "../refusals";
import type { ChangeRoundInput } from "../round-schema";
import { roundDatesRefusal } from "../rules/round-dates";
import { holdRound, tellOfRound } from "../store-rounds";

export type ChangedRound = { readonly roundId: string; readonly version: number };

/**
 * Changes when a month's reports are taken and when units are reminded, also after it closed (a longer round lets late units
 * report on time). The dates of a published month stand until its publication is taken back.
 */
export async function changeRound(context: CommandContext, input: ChangeRoundInput): Promise<Result<ChangedRound>> {
  if (!canEverywhere(context.actor, "round.manage")) return notAllowed;
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "change-round", input }, async () => {
      const held = await holdRound(tx, input);
      if (!held.ok) return held;
      const { fiscalYear, month, ...before } = held.value;
      if (before.publishedAt) return refuse({ code: "reporting.round_is_published", kind: "locked" });
      const wrong = roundDatesRefusal({ year: fiscalYear, month }, input);
      if (wrong) return wrong;
      const { roundId, opensAt, closesAt, reminderDays } = input;
      const version = before.version + 1;
      await tx.$executeRaw`update round set opens_at = ${new Date(opensAt)}, closes_at = ${new Date(closesAt)},
        reminder_days = ${reminderDays}::smallint[], version = ${version} where id = ${roundId}::uuid`;
      await tellOfRound(tx, "round.changed", { roundId, fiscalYear, month });
      await writeAudit(tx, context, {
        action: "round.changed",
        entity: "round",
        entityId: roundId,
        areaId: null,
        before: {
          opensAt: before.opensAt.toISOString(),
          closesAt: before.closesAt.toISOString(),
          reminderDays: [...before.reminderDays],
          version: before.version,
        },
        after: { opensAt, closesAt, reminderDays, version },
      });
      return succeed({ roundId, version });
    }),
  );
}
