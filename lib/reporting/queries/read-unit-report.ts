import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeCondition, scopeOf } from "@/lib/access/policy";
import { type Result, succeed } from "@/lib/core/result";
import type { Severity } from "@/lib/performance/rollup/rules/rating";
import { read } from "@/lib/platform/database";
import { reportNotFound } from "../refusals";
import { type ReportView, roundViewOf, viewFrom, wantedOf } from "../report-view";
import type { CheckLimits } from "../rules/checks";
import { loadEventsOf } from "../store-events";
import { type HeadRound, loadUnitHeads, type Scope, type UnitMonth } from "../store-head";
import { loadActivitiesOf } from "../store-lines";
import { loadSettings } from "../store-settings";

/** A unit's whole month: every project that is reported, each as its own form shows it. */
export type UnitReport = {
  readonly area: { readonly id: string; readonly nameTh: string; readonly nameEn: string };
  readonly fiscalYear: number;
  readonly month: number;
  readonly round: ReportView["round"];
  readonly limits: CheckLimits;
  readonly severity: Severity;
  /** Projects in frame (Y1), in plan order; none where the area owns no plan of the year. */
  readonly projects: readonly ReportView[];
};

/**
 * All reports of a unit for a fiscal month. Five statements, however many projects and activities. An area outside the
 * actor's, an unknown year or month is not found.
 */
export async function readUnitReport(actor: Actor, input: UnitMonth & { readonly now: Date }): Promise<Result<UnitReport>> {
  const { fiscalYear, month, now } = input;
  if (!Number.isInteger(fiscalYear) || !Number.isInteger(month) || month < 1 || month > 12) return reportNotFound;
  const scope = scopeOf(actor, "report.read");
  const unit = await loadUnit(scope, input);
  if (!unit) return reportNotFound;
  const settings = await loadSettings(read, { year: fiscalYear, month });
  const heads = await loadUnitHeads(read, scope, input);
  const activities = await loadActivitiesOf(read, month, heads.map(wantedOf));
  const events = await loadEventsOf(
    read,
    heads.flatMap(({ reportId }) => reportId ?? []),
  );
  const partsOf = (projectId: string, reportId: string | null) => ({
    settings,
    activities: activities.get(projectId) ?? [],
    events: events.get(reportId ?? "") ?? [],
    now,
  });
  return succeed({
    area: unit.area,
    fiscalYear,
    month,
    round: roundViewOf(unit.round, settings, now),
    limits: settings.limits,
    severity: settings.severity,
    projects: heads.map((head) => viewFrom(actor, head, partsOf(head.projectId, head.reportId))),
  });
}

type Unit = { readonly area: UnitReport["area"]; readonly round: HeadRound | null };
type Row = UnitReport["area"] & { roundId: string | null; opensAt: Date; closesAt: Date; publishedAt: Date | null };

async function loadUnit(scope: Scope, { areaId, fiscalYear, month }: UnitMonth): Promise<Unit | null> {
  const [row] = await read<Row>(
    `select a.id, a.name_th as "nameTh", a.name_en as "nameEn", round.id as "roundId", round.opens_at as "opensAt",
      round.closes_at as "closesAt", round.published_at as "publishedAt"
    from area a join fiscal_year on fiscal_year.year = $3
    left join round on round.fiscal_year = $3 and round.fiscal_month = $4
    where ${scopeCondition(scope, "a.id", 1)} and a.id = $2`,
    [scope.areaIds, areaId, fiscalYear, month],
  );
  if (!row) return null;
  const { roundId, opensAt, closesAt, publishedAt, ...area } = row;
  return { area, round: roundId === null ? null : { id: roundId, opensAt, closesAt, publishedAt } };
}
