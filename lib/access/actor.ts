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
};
