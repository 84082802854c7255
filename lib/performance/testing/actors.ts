import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import type { Role } from "@/lib/access/roles";

/** An actor in memory: queries take what the session read, so tests need no account. */
export const actorAt = (role: Role, ...areaIds: string[]): Actor => ({
  sessionId: null,
  positionId: randomUUID(),
  personId: randomUUID(),
  username: "someone",
  role,
  areaIds,
  titleTh: "ตำแหน่ง",
  titleEn: "Position",
  officeTh: "สำนักงาน",
  officeEn: "Office",
  personName: "ผู้ทดสอบ",
});
