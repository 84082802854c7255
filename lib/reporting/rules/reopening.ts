import type { Granted } from "./lock-state";

/**
 * The life of a request to reopen a closed month: waiting → granted, refused or withdrawn; a granted one runs until its
 * instant or until the ministry ends it early. Each is decided once; whoever needs more time asks again.
 */
export const reopenStates = ["waiting", "granted", "refused", "withdrawn"] as const;
export type ReopenState = (typeof reopenStates)[number];

/** A request as screens and rules see it. Instants are ISO strings. */
export type ReopenRequest = {
  readonly id: string;
  readonly areaId: string;
  readonly fiscalYear: number;
  readonly month: number;
  /** Null: the unit's whole month. */
  readonly projectId: string | null;
  readonly reason: string;
  readonly state: ReopenState;
  readonly requestedAt: string;
  readonly requestedByTitleTh: string;
  readonly requestedByTitleEn: string;
  readonly requestedBy: string | null;
  readonly decidedAt: string | null;
  readonly decidedByTitleTh: string | null;
  readonly decidedByTitleEn: string | null;
  readonly decidedBy: string | null;
  readonly comment: string | null;
  readonly openUntil: string | null;
  readonly version: number;
};

export type GrantedRequest = ReopenRequest & Granted & { readonly openUntil: string };

export const isGranted = (request: ReopenRequest): request is GrantedRequest => request.state === "granted" && request.openUntil !== null;

/** A request nobody has decided yet. */
export const isOpenRequest = (request: ReopenRequest): boolean => request.state === "waiting";

/** A granted reopening that still runs. */
export const isRunning = (request: ReopenRequest, now: Date): boolean =>
  isGranted(request) && new Date(request.openUntil).getTime() > now.getTime();

/** Ended by the ministry before its time: a grant always lies ahead of its decision, an early end never does. */
export const wasEndedEarly = (request: ReopenRequest): boolean =>
  isGranted(request) && request.decidedAt !== null && new Date(request.openUntil).getTime() <= new Date(request.decidedAt).getTime();
