import "server-only";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { Prisma, type Transaction, transaction } from "@/lib/platform/database";
import { hashPassword } from "../password";
import { ministryId } from "../policy";
import { passwordRefusal } from "../rules/password-rules";
import { usernamePattern } from "../schema";

export type AdministratorInput = {
  readonly username: string;
  readonly password: string;
  readonly nameTh: string;
  readonly nameEn: string | null;
  readonly titleTh: string;
  readonly titleEn: string;
  /** Adds one although another holds the role already. */
  readonly additional: boolean;
  readonly startsOn: Date;
};

/**
 * Creates an administrator's position at the ministry and its holder. It comes from the server's own console, where
 * nobody is signed in: the audit entry names no actor. The password must be changed at the first sign-in.
 */
export async function createAdministrator(requestId: string, input: AdministratorInput): Promise<Result<{ positionId: string }>> {
  if (!usernamePattern.test(input.username)) return refuse({ code: "access.username_form", kind: "invalid", field: "username" });
  const unfit = passwordRefusal(input.password, input.username);
  if (unfit) return refuse(unfit);
  const passwordHash = await hashPassword(input.password);
  return transaction(async (tx) => {
    await tx.$executeRaw(Prisma.sql`select pg_advisory_xact_lock(hashtext('create-administrator'))`);
    if (!input.additional && (await tx.position.findFirst({ where: { role: "administrator", isActive: true }, select: { id: true } }))) {
      return refuse({ code: "access.administrator_exists", kind: "conflict" });
    }
    if (await tx.position.findUnique({ where: { username: input.username }, select: { id: true } })) {
      return refuse({ code: "access.username_taken", kind: "conflict", field: "username" });
    }
    const positionId = await insert(tx, input, passwordHash);
    await writeAudit(
      tx,
      { actor: null, requestId },
      {
        action: "position.created",
        entity: "position",
        entityId: positionId,
        areaId: ministryId,
        chain: `position:${positionId}`,
        after: { username: input.username, role: "administrator", from: "console" },
      },
    );
    return succeed({ positionId });
  });
}

async function insert(tx: Transaction, input: AdministratorInput, passwordHash: string): Promise<string> {
  const ministry = await tx.area.findUniqueOrThrow({ where: { id: ministryId }, select: { nameTh: true, nameEn: true } });
  const person = await tx.person.create({ data: { nameTh: input.nameTh, nameEn: input.nameEn }, select: { id: true } });
  const position = await tx.position.create({
    data: {
      username: input.username,
      titleTh: input.titleTh,
      titleEn: input.titleEn,
      officeTh: ministry.nameTh,
      officeEn: ministry.nameEn,
      role: "administrator",
      areas: { create: { areaId: ministryId } },
      credential: { create: { passwordHash, mustChange: true } },
      assignments: { create: { personId: person.id, startsOn: input.startsOn } },
    },
    select: { id: true },
  });
  return position.id;
}
