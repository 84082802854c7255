import "server-only";
import { canEverywhere } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { transact } from "@/lib/platform/transact";
import { notAllowed } from "../refusals";
import type { WithdrawPublicationInput } from "../round-schema";
import { holdRound, tellOfRound } from "../store-rounds";
import type { ChangedRound } from "./change-round";

/** Takes back that a month's national figures are published, with a reason; its dates count again. */
export async function withdrawPublication(context: CommandContext, input: WithdrawPublicationInput): Promise<Result<ChangedRound>> {
  if (!canEverywhere(context.actor, "round.manage")) return notAllowed;
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "withdraw-publication", input }, async () => {
      const held = await holdRound(tx, input);
      if (!held.ok) return held;
      const { fiscalYear, month, publishedAt, version: seen } = held.value;
      if (!publishedAt) return refuse({ code: "reporting.round_not_published", kind: "conflict" });
      const { roundId, reason } = input;
      const version = seen + 1;
      await tx.$executeRaw`update round set published_at = null, version = ${version} where id = ${roundId}::uuid`;
      await tellOfRound(tx, "round.publication_withdrawn", { roundId, fiscalYear, month });
      await writeAudit(tx, context, {
        action: "round.publication_withdrawn",
        entity: "round",
        entityId: roundId,
        areaId: null,
        before: { publishedAt: publishedAt.toISOString(), version: seen },
        after: { publishedAt: null, version, comment: reason },
      });
      return succeed({ roundId, version });
    }),
  );
}
