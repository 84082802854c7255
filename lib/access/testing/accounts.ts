import { randomBytes } from "node:crypto";
import { prisma } from "@/lib/platform/database";
import { hashPassword } from "../password";
import type { Role } from "../roles";

/** Accounts for tests on a real database. */
export const testPassword = "kwai-dam-2-tua-nai-na";

let hashed: Promise<string> | undefined;

type Wanted = {
  role: Role;
  areaIds: readonly string[];
  username?: string;
  password?: string;
  mustChange?: boolean;
  startsOn?: Date;
  endsOn?: Date | null;
};

export type TestAccount = { username: string; positionId: string; personId: string; role: Role; areaIds: readonly string[] };

/** A position with its holder and password; the person holds it since 2020 unless told. */
export async function makeAccount(wanted: Wanted): Promise<TestAccount> {
  hashed ??= hashPassword(testPassword);
  const passwordHash = wanted.password ? await hashPassword(wanted.password) : await hashed;
  const username = wanted.username ?? `t-${randomBytes(6).toString("hex")}`;
  const person = await prisma().person.create({ data: { nameTh: `ผู้ทดสอบ ${username}` } });
  const position = await prisma().position.create({
    data: {
      username,
      titleTh: "ตำแหน่งทดสอบ",
      titleEn: "Test position",
      officeTh: "สำนักงานทดสอบ",
      officeEn: "Test office",
      role: wanted.role,
      areas: { create: wanted.areaIds.map((areaId) => ({ areaId })) },
      credential: { create: { passwordHash, mustChange: wanted.mustChange ?? false } },
      assignments: { create: { personId: person.id, startsOn: wanted.startsOn ?? new Date("2020-01-01"), endsOn: wanted.endsOn ?? null } },
    },
  });
  return { username, positionId: position.id, personId: person.id, role: wanted.role, areaIds: wanted.areaIds };
}
