import "server-only";
import { canEverywhere } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { transact } from "@/lib/platform/transact";
import { notAllowed } from "../refusals";
import type { OpenRoundInput } from "../round-schema";
import { roundDatesRefusal } from "../rules/round-dates";
import { tellOfRound } from "../store-rounds";

export type OpenedRound = { readonly roundId: string; readonly version: number };

/** Sets up the round of a month: when reports are taken, from `opensAt` until `closesAt`, and when units are reminded. One round a month. */
export async function openRound(context: CommandContext, input: OpenRoundInput): Promise<Result<OpenedRound>> {
  if (!canEverywhere(context.actor, "round.manage")) return notAllowed;
  const wrong = roundDatesRefusal({ year: input.fiscalYear, month: input.month }, input);
  if (wrong) return wrong;
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "open-round", input }, async () => {
      const { fiscalYear, month, opensAt, closesAt, reminderDays } = input;
      const [round] = await tx.$queryRaw<{ id: string; version: number }[]>`
        insert into round (fiscal_year, fiscal_month, opens_at, closes_at, reminder_days)
        select year, ${month}, ${new Date(opensAt)}, ${new Date(closesAt)}, ${reminderDays}::smallint[] from fiscal_year where year = ${fiscalYear}
        on conflict (fiscal_year, fiscal_month) do nothing returning id, version`;
      if (!round) {
        const known = await tx.fiscalYear.findUnique({ where: { year: fiscalYear }, select: { year: true } });
        return known
          ? refuse({ code: "reporting.round_exists", kind: "conflict", field: "month" })
          : refuse({ code: "reporting.year_unknown", kind: "invalid", field: "fiscalYear", params: { year: String(fiscalYear) } });
      }
      await tellOfRound(tx, "round.opened", { roundId: round.id, fiscalYear, month });
      const after = { fiscalYear, month, opensAt, closesAt, reminderDays, version: round.version };
      await writeAudit(tx, context, { action: "round.opened", entity: "round", entityId: round.id, areaId: null, before: null, after });
      return succeed({ roundId: round.id, version: round.version });
    }),
  );
}
