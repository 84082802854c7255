import type { Role } from "./roles";

/** Who acts: a person in a position, as the database knows them at this request (never as the token says). */
export type Actor = {
  readonly sessionId: string | null;
  readonly positionId: string;
  readonly personId: string;
  readonly username: string;
  readonly role: Role;
  /** Areas the position is placed at; what it may read lies at or below them. */
  readonly areaIds: readonly string[];
  readonly titleTh: string;
  readonly titleEn: string;
  readonly officeTh: string;
  readonly officeEn: string;
  readonly personName: string;
  /** Certifiers this position stands in for today (lib/access/stands-in). */
  readonly standsInFor?: readonly Delegator[];
};

/** A certifier who named the actor's position to certify while away. */
export type Delegator = {
  readonly positionId: string;
  /** Who holds the certifier's position today; null while nobody does. */
  readonly personId: string | null;
  readonly titleTh: string;
  readonly titleEn: string;
  readonly areaIds: readonly string[];
  /** The last day it runs, "YYYY-MM-DD". */
  readonly endsOn: string;
};
