import "server-only";
import { ministryId } from "@/lib/access/policy";
import type { Reader } from "@/lib/platform/reader";
import type { NoticeFacts } from "../rules/notice";
import { positionNames, positionsAt, toEach } from "../store-recipients";
import { type EventHandler, goneOf, type OutboxEvent, textOf } from "./event";

type Request = {
  readonly areaId: string;
  readonly areaTh: string;
  readonly areaEn: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly projectId: string | null;
  readonly project: string | null;
  readonly reason: string;
  readonly state: string;
  readonly requestedBy: string;
  readonly decidedBy: string | null;
  readonly decisionComment: string | null;
  readonly openUntil: Date | null;
};

async function loadRequest(read: Reader, event: OutboxEvent): Promise<Request | null> {
  const requestId = textOf(event, "requestId");
  const [row] = await read<Request>(
    `select r.area_id as "areaId", a.name_th as "areaTh", a.name_en as "areaEn", r.fiscal_year as "fiscalYear", r.fiscal_month::int as month,
            r.project_id::text as "projectId", p.name_th as project, r.reason, r.state, r.requested_by_position_id::text as "requestedBy",
            r.decided_by_position_id::text as "decidedBy", r.decision_comment as "decisionComment", r.open_until as "openUntil"
       from reopen_request r join area a on a.id = r.area_id left join project p on p.id = r.project_id where r.id = $1::uuid`,
    [requestId],
  );
  return row ?? null;
}

const factsOf = ({ areaTh, areaEn, fiscalYear, month, projectId, project }: Request): NoticeFacts => ({
  areaTh,
  areaEn,
  fiscalYear,
  month,
  projectId,
  project,
});

/** Somebody asks for a closed month: the ministry's staff decides. */
export const reopenRequested: EventHandler = async (read, event) => {
  const request = await loadRequest(read, event);
  if (!request) return goneOf(event);
  const names = await positionNames(read, request.requestedBy);
  const facts = { ...factsOf(request), ...names, comment: request.reason };
  const staff = await positionsAt(read, ministryId, ["ministry_staff"]);
  return toEach(staff, request.requestedBy, { topic: "reopen_requested" as const, areaId: request.areaId, facts });
};

/** Decided: whoever asked, and the unit's officers. */
export const reopenDecided: EventHandler = async (read, event, now) => {
  const request = await loadRequest(read, event);
  if (!request) return goneOf(event);
  if (request.state !== "granted" && request.state !== "refused") return [];
  const facts: NoticeFacts = {
    ...factsOf(request),
    ...(await positionNames(read, request.decidedBy)),
    // A grant that was ended early keeps its state; its time is over.
    decision: request.state === "granted" && request.openUntil && request.openUntil <= now ? "ended" : request.state,
    comment: request.decisionComment,
    openUntil: request.openUntil?.toISOString() ?? null,
  };
  const officers = await positionsAt(read, request.areaId, ["officer"]);
  return toEach([request.requestedBy, ...officers], request.decidedBy, { topic: "reopen_decided" as const, areaId: request.areaId, facts });
};
