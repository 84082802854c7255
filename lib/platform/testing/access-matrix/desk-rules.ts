import { randomUUID } from "node:crypto";
import { delegateCertifying } from "@/lib/access/commands/delegate-certifying";
import { revokeDelegation } from "@/lib/access/commands/revoke-delegation";
import { readDelegates } from "@/lib/access/queries/read-delegates";
import { readDelegations } from "@/lib/access/queries/read-delegations";
import type { Result } from "@/lib/core/result";
import { certifyUnremarkable } from "@/lib/reporting/commands/certify-unremarkable";
import { undoCertification } from "@/lib/reporting/commands/undo-certification";
import { readUndoable } from "@/lib/reporting/queries/read-undoable";
import { byResult, type MatrixRules } from "./rule";

const key = () => ({ idempotencyKey: randomUUID() });
const period = { startsOn: "2026-11-20", endsOn: "2026-11-21", reason: "ลาพักผ่อน" };

/** The gate itself, where "not found" is said of one's own things too. */
const isForbidden = (result: Result<unknown>): boolean => !result.ok && result.failures.some(({ kind }) => kind === "forbidden");

/** The certifier's desk: certified at the unit only; delegations by certifiers, over what is their own. */
export const deskRules: MatrixRules = {
  "lib/reporting/commands/undo-certification.ts#undoCertification": {
    roles: ["certifier"],
    reach: "unit",
    attempt: byResult(({ context }, { reportId }) => undoCertification(context, { ...key(), reportId, lockVersion: 999 })),
  },
  "lib/reporting/commands/certify-unremarkable.ts#certifyUnremarkable": {
    roles: ["certifier"],
    reach: "unit",
    attempt: byResult(async ({ context }, { reportId }) => {
      const result = await certifyUnremarkable(context, { reports: [{ ...key(), reportId, lockVersion: 999 }] });
      const [first] = result.ok ? result.value.refused : [];
      return first ? { ok: false, failures: [...first.failures] } : result;
    }),
  },
  "lib/reporting/commands/settle-certifications.ts#settleCertifications": { system: "called by the worker's timer" },
  "lib/reporting/queries/read-undoable.ts#readUndoable": {
    // Nothing waits in the matrix's world; the scope is the queue's, and the desk's own tests look into it.
    roles: [],
    reach: "oneself",
    attempt: async ({ actor }, { now }) => (await readUndoable(actor, { now })).length > 0,
  },
  "lib/reporting/queries/read-undo-minutes.ts#readUndoMinutes": { open: "a setting that every certifier is told" },
  "lib/access/commands/delegate-certifying.ts#delegateCertifying": {
    roles: ["certifier"],
    reach: "oneself",
    attempt: async ({ context }) => !isForbidden(await delegateCertifying(context, { ...key(), toPositionId: randomUUID(), ...period })),
  },
  "lib/access/commands/revoke-delegation.ts#revokeDelegation": {
    roles: ["certifier"],
    reach: "oneself",
    attempt: async ({ context }) => !isForbidden(await revokeDelegation(context, { ...key(), delegationId: randomUUID() })),
  },
  "lib/access/queries/read-delegates.ts#readDelegates": {
    roles: ["certifier"],
    reach: "unit",
    attempt: async ({ actor }, { now, project }) =>
      actor.areaIds.includes(project.areaId) && (await readDelegates(actor, { now })).length > 0,
  },
  "lib/access/queries/read-delegations.ts#readDelegations": {
    // Only those the actor's own position gave or received; in the matrix's world there are none.
    roles: [],
    reach: "oneself",
    attempt: async ({ actor }, { now }) => (await readDelegations(actor, { now })).length > 0,
  },
};
