import "server-only";
import { holds } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transaction } from "@/lib/platform/database";
import { notAllowed } from "../refusals";
import type { SetEmailInput } from "../schema";

/**
 * The holder's own address for notices; "" takes it away. It belongs to the person, who alone changes it. The trail says that it
 * changed, not what it is: personal data is never put where it cannot be taken out again (PDPA s. 33).
 */
export async function setEmail(context: CommandContext, { email }: SetEmailInput): Promise<Result<{ address: string | null }>> {
  const { actor } = context;
  if (!holds(actor, "inbox.own")) return notAllowed;
  const address = email === "" ? null : email;
  return transaction(async (tx) => {
    const before = await tx.person.findUniqueOrThrow({ where: { id: actor.personId }, select: { email: true } });
    await tx.person.update({ where: { id: actor.personId }, data: { email: address } });
    await writeAudit(tx, context, {
      action: "person.email_set",
      entity: "person",
      entityId: actor.personId,
      areaId: null,
      chain: `position:${actor.positionId}`,
      before: { hasEmail: before.email !== null },
      after: { hasEmail: address !== null },
    });
    return succeed({ address });
  });
}
