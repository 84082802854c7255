import "server-only";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import { prisma } from "@/lib/platform/database";
import type { Actor } from "../actor";
import { canEverywhere } from "../policy";

/** One account with its holders, the latest first; days are ISO days. */
export async function readPosition(actor: Actor, positionId: string) {
  if (!canEverywhere(actor, "account.manage") || !isUuid(positionId)) return notFound;
  const found = await prisma().position.findUnique({
    where: { id: positionId },
    include: {
      areas: { include: { area: { select: { nameTh: true, nameEn: true } } } },
      assignments: { include: { person: { select: { nameTh: true } } }, orderBy: { startsOn: "desc" } },
      credential: { select: { mustChange: true, lockedUntil: true, failedCount: true, changedAt: true } },
    },
  });
  if (!found) return notFound;
  const { assignments, areas, credential, ...position } = found;
  return succeed({
    ...position,
    areas: areas.map(({ area }) => area),
    credential,
    holders: assignments.map((one) => ({
      id: one.id,
      name: one.person.nameTh,
      startsOn: day(one.startsOn),
      endsOn: one.endsOn && day(one.endsOn),
    })),
  });
}

const notFound: Result<never> = refuse({ code: "common.not_found", kind: "not_found" });
const day = (date: Date): string => date.toISOString().slice(0, 10);
