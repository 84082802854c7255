import "server-only";
import { canEverywhere } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { transact } from "@/lib/platform/transact";
import { notAllowed } from "../refusals";
import type { PublishRoundInput } from "../round-schema";
import { countUncertified, holdRound, tellOfRound } from "../store-rounds";

export type PublishedRound = {
  readonly roundId: string;
  readonly version: number;
  readonly publishedAt: string;
  readonly uncertified: number;
};

/**
 * Publishes the national figures of a closed month. From then on the month is written only through a reopening. Reports that
 * are not certified do not hold it up, but nobody publishes without them unseen: when there are more of them than the
 * publisher saw, it is refused and asked again.
 */
export async function publishRound(context: CommandContext, input: PublishRoundInput): Promise<Result<PublishedRound>> {
  if (!canEverywhere(context.actor, "round.manage")) return notAllowed;
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "publish-round", input }, async () => {
      const held = await holdRound(tx, input);
      if (!held.ok) return held;
      const { fiscalYear, month, closesAt, publishedAt: already, version: seen } = held.value;
      if (already) return refuse({ code: "reporting.round_is_published", kind: "conflict" });
      if (closesAt > context.now) return refuse({ code: "reporting.round_still_open", kind: "locked" });
      const uncertified = await countUncertified(tx, { fiscalYear, month });
      if (uncertified > input.uncertified)
        return refuse({ code: "reporting.more_uncertified", kind: "conflict", params: { count: uncertified, seen: input.uncertified } });
      const { roundId } = input;
      const version = seen + 1;
      const publishedAt = context.now.toISOString();
      await tx.$executeRaw`update round set published_at = ${context.now}, version = ${version} where id = ${roundId}::uuid`;
      await tellOfRound(tx, "round.published", { roundId, fiscalYear, month, publishedAt });
      await writeAudit(tx, context, {
        action: "round.published",
        entity: "round",
        entityId: roundId,
        areaId: null,
        before: { publishedAt: null, version: seen },
        after: { publishedAt, uncertified, version },
      });
      return succeed({ roundId, version, publishedAt, uncertified });
    }),
  );
}
