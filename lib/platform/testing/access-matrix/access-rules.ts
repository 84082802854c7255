import { changePassword } from "@/lib/access/commands/change-password";
import { createPosition } from "@/lib/access/commands/create-position";
import { endOtherSessions } from "@/lib/access/commands/end-other-sessions";
import { endSession } from "@/lib/access/commands/end-session";
import { handOverPosition } from "@/lib/access/commands/hand-over-position";
import { resetPassword } from "@/lib/access/commands/reset-password";
import { setPositionActive } from "@/lib/access/commands/set-position-active";
import { signOut } from "@/lib/access/commands/sign-out";
import { unlockPosition } from "@/lib/access/commands/unlock-position";
import { readOwnSessions } from "@/lib/access/queries/read-own-sessions";
import { readPlacementAreas } from "@/lib/access/queries/read-placement-areas";
import { readPosition } from "@/lib/access/queries/read-position";
import { readPositions } from "@/lib/access/queries/read-positions";
import { roles } from "@/lib/access/roles";
import { readTrail } from "@/lib/audit/queries/read-trail";
import { readTrailUnits } from "@/lib/audit/queries/read-trail-units";
import { byResult, type MatrixRules } from "./rule";

const accounts = { roles: ["administrator"], reach: "ministry" } as const;
const auditors = { roles: ["administrator", "ministry_staff", "inspector", "certifier"], reach: "unit_or_above" } as const;
const holder = { personTh: "ผู้ทดสอบเมทริกซ์", personEn: "", namesake: "other", startsOn: "2026-11-15", endsOn: null } as const;
const words = { titleTh: "ก", titleEn: "a", officeTh: "ก", officeEn: "a" };

/** Accounts by administrators at the ministry; one's own sessions by oneself; the trail from the unit upwards. */
export const accessRules: MatrixRules = {
  "lib/access/commands/sign-in.ts#signIn": {
    system: "for somebody who is not signed in yet",
    calledFrom: ["app/(auth)/sign-in/actions.ts"],
  },
  "lib/access/commands/create-administrator.ts#createAdministrator": { system: "from the server's console" },
  "lib/access/commands/sign-out.ts#signOut": {
    roles,
    reach: "oneself",
    attempt: async ({ actor, context }) => actor.areaIds.length > 0 && (await signOut(context)).ok,
  },
  "lib/access/commands/change-password.ts#changePassword": {
    roles: [],
    reach: "oneself",
    attempt: async ({ context }, { victim }) => {
      // Only one's own password, by knowing it: naming another account's id or password changes nothing.
      const foreign = { ...context, actor: { ...context.actor, username: victim.username } };
      const input = { currentPassword: "wrong", password: "somtam-plara-2-jaan", repeatedPassword: "somtam-plara-2-jaan" };
      return (await changePassword(foreign, { ...input, address: "", userAgent: null })).ok;
    },
  },
  "lib/access/commands/end-session.ts#endSession": {
    roles: [],
    reach: "oneself",
    attempt: byResult(({ context }, { sessionId }) => endSession(context, { sessionId })),
  },
  "lib/access/commands/end-other-sessions.ts#endOtherSessions": {
    roles,
    reach: "oneself",
    attempt: byResult(({ context }) => endOtherSessions(context)),
  },
  "lib/access/commands/create-position.ts#createPosition": {
    ...accounts,
    attempt: byResult(({ context }) =>
      createPosition(context, { username: "matrix.made", role: "analyst", areaIds: ["30"], ...words, ...holder }),
    ),
  },
  "lib/access/commands/hand-over-position.ts#handOverPosition": {
    ...accounts,
    attempt: byResult(({ context }, { victim }) =>
      handOverPosition(context, { positionId: victim.positionId, seenAssignmentId: "", ...holder }),
    ),
  },
  "lib/access/commands/set-position-active.ts#setPositionActive": {
    ...accounts,
    attempt: byResult(({ context }, { victim }) => setPositionActive(context, { positionId: victim.positionId, active: true })),
  },
  "lib/access/commands/unlock-position.ts#unlockPosition": {
    ...accounts,
    attempt: byResult(({ context }, { victim }) => unlockPosition(context, { positionId: victim.positionId })),
  },
  "lib/access/commands/reset-password.ts#resetPassword": {
    ...accounts,
    attempt: byResult(({ context }, { victim }) => resetPassword(context, { positionId: victim.positionId })),
  },
  "lib/access/queries/load-session.ts#loadSession": { system: "turns the cookie of a request into its actor" },
  "lib/access/queries/load-actor.ts#loadActorByUsername": { system: "for programs on the server" },
  "lib/access/queries/read-demo-accounts.ts#readDemoAccounts": { open: "demonstration accounts, where the demonstration is loaded" },
  "lib/access/queries/read-own-sessions.ts#readOwnSessions": {
    roles: [],
    reach: "oneself",
    attempt: async ({ actor }, { sessionId }) => (await readOwnSessions(actor)).some((session) => session.id === sessionId),
  },
  "lib/access/queries/read-placement-areas.ts#readPlacementAreas": {
    ...accounts,
    attempt: async ({ actor }) => (await readPlacementAreas(actor)).length > 0,
  },
  "lib/access/queries/read-position.ts#readPosition": {
    ...accounts,
    attempt: byResult(({ actor }, { victim }) => readPosition(actor, victim.positionId)),
  },
  "lib/access/queries/read-positions.ts#readPositions": {
    ...accounts,
    attempt: async ({ actor }) => (await readPositions(actor, { search: "" })).rows.length > 0,
  },
  "lib/audit/commands/seal-trail.ts#sealTrail": { system: "from the server's console" },
  "lib/audit/queries/verify-trail.ts#verifyTrail": { system: "from the server's console" },
  "lib/audit/queries/verify-seals.ts#verifySeals": { system: "a step of verifyTrail" },
  "lib/audit/queries/read-trail.ts#readTrail": {
    ...auditors,
    attempt: async ({ actor }, { areaId }) =>
      (await readTrail(actor, { action: "test", entity: "test", entityId: areaId })).entries.length > 0,
  },
  "lib/audit/queries/read-trail-units.ts#readTrailUnits": {
    ...auditors,
    attempt: async ({ actor }, { areaId }) => (await readTrailUnits(actor)).some((unit) => unit.id === areaId),
  },
};
