import "server-only";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { transact } from "@/lib/platform/transact";
import { auditRequest, holdForStep, tellOfRequest } from "../reopen-change";
import type { WithdrawReopenInput } from "../round-schema";
import type { AskedReopen } from "./ask-reopen";

/** Takes back a request that waits; what the ministry decided stands. By any officer of the unit. */
export async function withdrawReopen(context: CommandContext, input: WithdrawReopenInput): Promise<Result<AskedReopen>> {
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "withdraw-reopen", input }, async () => {
      const held = await holdForStep(tx, context, input, "report.ask_reopen");
      if (!held.ok) return held;
      const request = held.value;
      if (request.state !== "waiting") return refuse({ code: `reporting.reopen_is_${request.state}`, kind: "conflict" });
      const { requestId } = input;
      const version = request.version + 1;
      await tx.$executeRaw`update reopen_request set state = 'withdrawn', version = ${version} where id = ${requestId}::uuid`;
      const of = { ...request, requestId };
      const positions = [request.requestedByPositionId];
      await tellOfRequest(tx, of, { topic: "reopen.withdrawn", state: "withdrawn", openUntil: null, comment: null, positions });
      await auditRequest(tx, context, of, {
        action: "withdrawn",
        before: { state: "waiting", version: request.version },
        after: { state: "withdrawn", version },
      });
      return succeed({ requestId, version });
    }),
  );
}
