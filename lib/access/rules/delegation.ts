import type { Role } from "../roles";

/**
 * Who may stand in for a certifier (DOMAIN §3, §9): a position of the same unit that answers for its figures. Not an agency,
 * whose figures these are, and nobody who only reads. An officer may, because the two-person rule keeps it from what it
 * recorded or sent.
 */
export const standInRoles: readonly Role[] = ["certifier", "governor", "officer"];

export type DelegationPeriod = { readonly startsOn: string; readonly endsOn: string };

/** Days in Bangkok, both inclusive. It cannot begin in the past: what was certified then was certified by somebody else. */
export function periodProblem({ startsOn, endsOn }: DelegationPeriod, today: string): "starts_in_past" | "ends_before_start" | null {
  if (startsOn < today) return "starts_in_past";
  return endsOn < startsOn ? "ends_before_start" : null;
}

export type DelegationState = "running" | "coming" | "over" | "revoked";

export function delegationState(delegation: DelegationPeriod & { readonly revokedAt: unknown }, today: string): DelegationState {
  if (delegation.revokedAt !== null) return "revoked";
  if (delegation.endsOn < today) return "over";
  return delegation.startsOn > today ? "coming" : "running";
}

/** A delegation as its two sides see it. Days are "YYYY-MM-DD". */
export type DelegationView = {
  readonly id: string;
  /** Given by the actor's position, or received from another. */
  readonly side: "given" | "received";
  readonly state: DelegationState;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: string;
  /** The other position: the delegate of one given, the certifier of one received. */
  readonly otherTh: string;
  readonly otherEn: string;
  readonly otherHolder: string | null;
  readonly areasTh: string;
  readonly areasEn: string;
};

/** A position a certifier may name. */
export type PossibleDelegate = {
  readonly positionId: string;
  readonly titleTh: string;
  readonly titleEn: string;
  readonly holder: string | null;
};
