import type { Actor } from "@/lib/access/actor";
import type { Role } from "@/lib/access/roles";
import type { Result } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { contextOf } from "@/lib/platform/testing/fixtures";
import type { World } from "./world";

/**
 * The access matrix says for every command and query who may, independent of the policy's own table: the two must agree.
 * Targets lie in Nakhon Ratchasima ("30"). An actor is tried there, in a sibling province, at the cluster above, at the
 * ministry, and with no area at all.
 */
export const places = {
  own: ["30"],
  sibling: ["31"],
  above: ["c-northeast-lower-1"],
  ministry: ["moi"],
  nowhere: [],
} as const satisfies Record<string, readonly string[]>;
export type Place = keyof typeof places;

/** From where it is granted: the unit itself; the unit or above; the ministry only; one's own things, wherever one is. */
export type MatrixReach = "unit" | "unit_or_above" | "ministry" | "oneself";

const from: Readonly<Record<MatrixReach, readonly Place[]>> = {
  unit: ["own"],
  unit_or_above: ["own", "above", "ministry"],
  ministry: ["ministry"],
  oneself: ["own", "sibling", "above", "ministry"],
};

/** Whether the actor got past the gate: an answer, or a refusal that is not about who they are. */
export type Attempt = (who: { readonly actor: Actor; readonly context: CommandContext }, world: World) => Promise<boolean>;

export type MatrixRule =
  | { readonly roles: readonly Role[]; readonly reach: MatrixReach; readonly attempt: Attempt }
  /** Takes no actor: official lists everyone may know, or a step of a query that has asked already. */
  | { readonly open: string }
  /** Only for programs on the server or for somebody who is not signed in yet; no page or endpoint may call it unless named. */
  | { readonly system: string; readonly calledFrom?: readonly string[] };

/** Rules by "path#export", e.g. "lib/reporting/commands/certify-report.ts#certifyReport". */
export type MatrixRules = Readonly<Record<string, MatrixRule>>;

export const isGranted = (rule: Extract<MatrixRule, { roles: unknown }>, role: Role, place: Place): boolean =>
  rule.roles.includes(role) && from[rule.reach].includes(place);

const refusals = ["forbidden", "not_found", "unauthenticated"];

/** The attempt of a command or query that answers with a Result. */
export const byResult =
  (run: (who: { actor: Actor; context: CommandContext }, world: World) => Promise<Result<unknown>>): Attempt =>
  async (who, world) => {
    const result = await run(who, world);
    return result.ok || result.failures.every((failure) => !refusals.includes(failure.kind));
  };

export const whoOf = (actor: Actor) => ({ actor, context: contextOf(actor) });
