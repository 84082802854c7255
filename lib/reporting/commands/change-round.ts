import "server-only";
import { canEverywhere } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { transact } from "@/lib/platform/transact";
import { notAllowed } from "../refusals";
import { roundDatesRefusal } from "../rules/round-dates";
import type { ChangeRoundInput } from "../schema";

export type ChangedRound = { readonly roundId: string; readonly version: number };
type Round = { fiscalYear: number; fiscalMonth: number; opensAt: Date; closesAt: Date; version: number };

/** Changes when a month's reports are taken, also after it closed (a longer round lets late units report). */
export async function changeRound(context: CommandContext, input: ChangeRoundInput): Promise<Result<ChangedRound>> {
  if (!canEverywhere(context.actor, "round.manage")) return notAllowed;
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "change-round", input }, async () => {
      const [round] = await tx.$queryRaw<Round[]>`
        select fiscal_year as "fiscalYear", fiscal_month as "fiscalMonth", opens_at as "opensAt", closes_at as "closesAt", version
        from round where id = ${input.roundId}::uuid for update`;
      if (!round) return refuse({ code: "reporting.round_not_found", kind: "not_found" });
      if (round.version !== input.version)
        return refuse({ code: "reporting.round_changed", kind: "conflict", params: { version: round.version } });
      const wrong = roundDatesRefusal({ year: round.fiscalYear, month: round.fiscalMonth }, input);
      if (wrong) return wrong;
      const version = round.version + 1;
      await tx.$executeRaw`update round set opens_at = ${new Date(input.opensAt)}, closes_at = ${new Date(input.closesAt)}, version = ${version}
        where id = ${input.roundId}::uuid`;
      const month = { roundId: input.roundId, fiscalYear: round.fiscalYear, month: round.fiscalMonth };
      await tx.$executeRaw`insert into outbox_event (topic, payload) values ('round.changed', ${JSON.stringify(month)}::jsonb)`;
      await writeAudit(tx, context, {
        action: "round.changed",
        entity: "round",
        entityId: input.roundId,
        areaId: null,
        before: { opensAt: round.opensAt.toISOString(), closesAt: round.closesAt.toISOString(), version: round.version },
        after: { opensAt: input.opensAt, closesAt: input.closesAt, version },
      });
      return succeed({ roundId: input.roundId, version });
    }),
  );
}
