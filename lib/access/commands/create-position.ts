import "server-only";
import { writeAudit } from "@/lib/audit/write-audit";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transaction } from "@/lib/platform/database";
import type { CreatePositionInput } from "../account-schema";
import { areaOfPosition, positionChain } from "../account-store";
import { findPerson } from "../find-person";
import { hashPassword } from "../password";
import { canEverywhere } from "../policy";
import { planHandOver } from "../rules/hand-over";
import { mayBePlaced } from "../rules/placement";
import { temporaryPassword } from "../rules/temporary-password";
import { replacePassword } from "../store";

/** A new account: the position, its areas, its first holder and a temporary password, which is returned this once. */
export async function createPosition(
  { actor, requestId, now }: CommandContext,
  input: CreatePositionInput,
): Promise<Result<{ positionId: string; username: string; temporaryPassword: string }>> {
  if (!canEverywhere(actor, "account.manage")) return refuse({ code: "access.forbidden", kind: "forbidden" });
  const { username, titleTh, titleEn, officeTh, officeEn, role, areaIds, startsOn, endsOn } = input;
  const plan = planHandOver(null, input, dayInBangkok(now));
  if (plan !== "begin")
    return refuse({ code: `access.hand_over_${plan}`, kind: "invalid", field: plan === "not_today" ? "startsOn" : "endsOn" });
  const password = temporaryPassword();
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const areas = await tx.area.findMany({ where: { id: { in: [...areaIds] } } });
    if (areas.length !== new Set(areaIds).size || !areas.every((area) => mayBePlaced(role, area))) {
      return refuse({ code: "access.area_unfit", kind: "invalid", field: "areaIds" });
    }
    if (await tx.position.findUnique({ where: { username } })) {
      return refuse({ code: "access.username_taken", kind: "conflict", field: "username", params: { username } });
    }
    const person = await findPerson(tx, input);
    if (!person.ok) return person;
    const made = await tx.position.create({
      data: {
        ...{ username, titleTh, titleEn, officeTh, officeEn, role },
        areas: { create: areas.map((area) => ({ areaId: area.id })) },
        assignments: { create: { personId: person.value, startsOn: new Date(startsOn), endsOn: endsOn ? new Date(endsOn) : null } },
      },
    });
    await replacePassword(tx, made.id, passwordHash, true);
    await writeAudit(
      tx,
      { actor, requestId },
      {
        action: "position.created",
        entity: "position",
        entityId: made.id,
        areaId: areaOfPosition(areaIds),
        chain: positionChain(made.id),
        after: { username, titleTh, officeTh, role, areaIds: [...areaIds], holder: input.personTh, startsOn, endsOn },
      },
    );
    return succeed({ positionId: made.id, username, temporaryPassword: password });
  });
}
