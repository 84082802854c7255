import "server-only";
import { writeAudit } from "@/lib/audit/write-audit";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transaction } from "@/lib/platform/database";
import type { HandOverPositionInput } from "../account-schema";
import { areaOfPosition, lockPosition, positionChain } from "../account-store";
import { findPerson } from "../find-person";
import { hashPassword } from "../password";
import { canEverywhere } from "../policy";
import { planHandOver } from "../rules/hand-over";
import { temporaryPassword } from "../rules/temporary-password";
import { endSessions, replacePassword } from "../store";

/** Gives a position to another person: the old holder's time, password and sessions end; the temporary password is returned this once. */
export async function handOverPosition(
  { actor, requestId, now }: CommandContext,
  input: HandOverPositionInput,
): Promise<Result<{ username: string; temporaryPassword: string }>> {
  if (!canEverywhere(actor, "account.manage")) return refuse({ code: "access.forbidden", kind: "forbidden" });
  const { positionId, startsOn, endsOn } = input;
  const today = dayInBangkok(now);
  const password = temporaryPassword();
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const position = await lockPosition(tx, positionId, today);
    if (!position) return refuse({ code: "common.not_found", kind: "not_found" });
    const { assignment } = position;
    if ((assignment?.id ?? "") !== input.seenAssignmentId) return refuse({ code: "common.conflict", kind: "conflict" });
    const plan = planHandOver(assignment, { startsOn, endsOn }, today);
    if (plan === "not_today" || plan === "ends_before_start") {
      return refuse({ code: `access.hand_over_${plan}`, kind: "invalid", field: plan === "not_today" ? "startsOn" : "endsOn" });
    }
    const person = await findPerson(tx, input);
    if (!person.ok) return person;
    const period = { personId: person.value, startsOn: new Date(startsOn), endsOn: endsOn ? new Date(endsOn) : null };
    if (assignment && plan === "correct") await tx.positionAssignment.update({ where: { id: assignment.id }, data: period });
    else {
      const lastDay = new Date(Date.parse(startsOn) - 86_400_000);
      if (assignment) await tx.positionAssignment.update({ where: { id: assignment.id }, data: { endsOn: lastDay } });
      await tx.positionAssignment.create({ data: { positionId, ...period } });
    }
    await replacePassword(tx, positionId, passwordHash, true);
    const ended = await endSessions(tx, { positionId });
    await writeAudit(
      tx,
      { actor, requestId },
      {
        action: "position.handed_over",
        entity: "position",
        entityId: positionId,
        areaId: areaOfPosition(position.areaIds),
        chain: positionChain(positionId),
        before: { holder: assignment?.nameTh ?? null, startsOn: assignment?.startsOn ?? null },
        after: { holder: input.personTh, startsOn, endsOn, endedSessions: ended.length },
      },
    );
    return succeed({ username: position.username, temporaryPassword: password });
  });
}
