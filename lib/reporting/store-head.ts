import "server-only";
import { scopeCondition } from "@/lib/access/policy";
import { isUuid } from "@/lib/core/uuid";
import type { Reader } from "@/lib/platform/reader";
import type { StoredLine } from "./rules/lines";
import type { ReopenRequest } from "./rules/reopening";
import type { Certification, Hands, ReportState } from "./rules/workflow";
import { handsSql } from "./store-hands";
import { requestsSql } from "./store-reopen";

export type Scope = { readonly areaIds: readonly string[]; readonly withDescendants: boolean };

/** A project's month: the project, its round, the current version of its report and the official one. */
export type ReportHead = {
  readonly projectId: string;
  readonly areaId: string;
  readonly ancestorIds: readonly string[];
  readonly areaNameTh: string;
  readonly areaNameEn: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly code: string;
  readonly nameTh: string;
  readonly planTier: string;
  readonly round: HeadRound | null;
  readonly reportId: string | null;
  /** The first time the month was sent; lateness is decided by it. */
  readonly firstSubmittedAt: Date | null;
  /** Requests to reopen this month for the unit or this project, newest first. */
  readonly requests: readonly ReopenRequest[];
  readonly current: CurrentVersion | null;
  readonly official: { readonly id: string; readonly version: number; readonly certifiedAt: Date; readonly certifiedBy: string } | null;
};

export type HeadRound = { readonly id: string; readonly opensAt: Date; readonly closesAt: Date; readonly publishedAt: Date | null };

export type CurrentVersion = {
  readonly id: string;
  readonly version: number;
  readonly state: ReportState;
  readonly lockVersion: number;
  readonly correctionReason: string | null;
  readonly returnComment: string | null;
  readonly receiptNo: string | null;
  readonly recordedByPositionId: string;
  readonly recordedByPersonId: string;
  readonly submittedByPositionId: string | null;
  readonly submittedByPersonId: string | null;
  /** Who brought it to its state: a name to show. */
  readonly changedBy: string;
  /** Everyone who put figures into it; only of a version that waits for certification. */
  readonly hands: Hands | null;
  /** Null while it is not certified. */
  readonly certification: (Certification & { readonly at: Date }) | null;
  /** Cells that are no figures yet, by activity. */
  readonly unfinished: Readonly<Record<string, StoredLine>>;
};

type Row = Omit<ReportHead, "round" | "current" | "official"> & {
  roundId: string | null;
  opensAt: Date;
  closesAt: Date;
  publishedAt: Date | null;
  versionId: string | null;
  officialId: string | null;
  officialVersion: number;
  officialAt: Date;
  officialBy: string;
  certifiedAt: Date | null;
  officialFrom: Date | null;
  certifiedByPositionId: string;
  certifiedForPositionId: string | null;
} & Omit<CurrentVersion, "id" | "certification">;

const select = (scope: Scope, from: string) => `
  select p.id as "projectId", p.area_id as "areaId", a.name_th as "areaNameTh", a.name_en as "areaNameEn",
    array(select ancestor_id from area_closure where descendant_id = p.area_id) as "ancestorIds",
    p.fiscal_year as "fiscalYear", at.month, p.code, p.name_th as "nameTh", p.plan_tier as "planTier",
    round.id as "roundId", round.opens_at as "opensAt", round.closes_at as "closesAt",
    round.published_at as "publishedAt", r.id as "reportId", r.first_submitted_at as "firstSubmittedAt",
    ${requestsSql("p.area_id", "p.fiscal_year", "at.month", "p.id")} as requests,
    v.id as "versionId", v.version, v.state, v.lock_version as "lockVersion", v.correction_reason as "correctionReason",
    v.return_comment as "returnComment", v.receipt_no as "receiptNo", v.unfinished,
    v.recorded_by_position_id as "recordedByPositionId", v.recorded_by_person_id as "recordedByPersonId",
    v.submitted_by_position_id as "submittedByPositionId", v.submitted_by_person_id as "submittedByPersonId",
    person.name_th as "changedBy", case when v.state = 'submitted' then ${handsSql("v")} end as hands,
    v.certified_at as "certifiedAt", coalesce(v.official_at, v.certified_at) as "officialFrom",
    v.certified_by_position_id as "certifiedByPositionId", v.certified_for_position_id as "certifiedForPositionId",
    o.id as "officialId", o.version as "officialVersion", o.certified_at as "officialAt", certifier.name_th as "officialBy"
  from ${from}
  join area a on a.id = p.area_id
  left join round on round.fiscal_year = p.fiscal_year and round.fiscal_month = at.month
  left join report_version v on v.report_id = r.id and v.is_current
  left join person on person.id = case when v.state = 'returned' then v.returned_by_person_id
    when v.state in ('certifying', 'certified') then v.certified_by_person_id when v.state = 'submitted' then v.submitted_by_person_id
    else v.recorded_by_person_id end
  left join report_version o on o.report_id = r.id and o.is_official
  left join person certifier on certifier.id = o.certified_by_person_id
  where ${scopeCondition(scope, "p.area_id", 1)}`;

const byProject = `(select $2::uuid as project_id, $3::int as month) at
  join project p on p.id = at.project_id
  left join report r on r.project_id = p.id and r.fiscal_month = at.month`;
const byReport = `(select $2::uuid as report_id) wanted join report r on r.id = wanted.report_id
  join project p on p.id = r.project_id cross join lateral (select r.fiscal_month::int as month) at`;

const byUnit = `(select $2::text as area_id, $3::int as year, $4::int as month) at
  join project p on p.area_id = at.area_id and p.fiscal_year = at.year and p.plan_tier = 'Y1'
  left join report r on r.project_id = p.id and r.fiscal_month = at.month`;

export type HeadKey = { readonly projectId: string; readonly month: number } | { readonly reportId: string };

/** The month of a project within a scope; null when there is no such project or report there. */
export async function loadHead(read: Reader, scope: Scope, key: HeadKey): Promise<ReportHead | null> {
  const id = "reportId" in key ? key.reportId : key.projectId;
  if (!isUuid(id)) return null;
  const [row] =
    "reportId" in key
      ? await read<Row>(select(scope, byReport), [scope.areaIds, id])
      : await read<Row>(select(scope, byProject), [scope.areaIds, id, key.month]);
  return row ? headOf(row) : null;
}

export type UnitMonth = { readonly areaId: string; readonly fiscalYear: number; readonly month: number };

/** The month of every project of a unit that is reported (Y1), in plan order. One statement. */
export async function loadUnitHeads(read: Reader, scope: Scope, { areaId, fiscalYear, month }: UnitMonth): Promise<ReportHead[]> {
  const sql = `${select(scope, byUnit)} order by p.seq, p.code`;
  return (await read<Row>(sql, [scope.areaIds, areaId, fiscalYear, month])).map(headOf);
}

function headOf(row: Row): ReportHead {
  const { roundId, opensAt, closesAt, publishedAt, versionId, officialId, officialVersion, officialAt, officialBy, ...rest } = row;
  const { certifiedAt, officialFrom, certifiedByPositionId: byPositionId, certifiedForPositionId: forPositionId } = rest;
  const certification = certifiedAt && officialFrom && { at: certifiedAt, officialAt: officialFrom, byPositionId, forPositionId };
  return {
    ...rest,
    round: roundId === null ? null : { id: roundId, opensAt, closesAt, publishedAt },
    current: versionId === null ? null : { ...rest, id: versionId, certification },
    official: officialId === null ? null : { id: officialId, version: officialVersion, certifiedAt: officialAt, certifiedBy: officialBy },
  };
}
