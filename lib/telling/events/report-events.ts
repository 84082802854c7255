import "server-only";
import type { Reader } from "@/lib/platform/reader";
import type { Notice } from "../rules/notice";
import type { Topic } from "../rules/topics";
import { certifiersAt, positionNames, positionsAt, toEach } from "../store-recipients";
import { type EventHandler, goneOf, numberOf, type OutboxEvent, textOf } from "./event";

type ReportFacts = {
  readonly areaId: string;
  readonly areaTh: string;
  readonly areaEn: string;
  readonly projectId: string;
  readonly project: string;
  readonly reportId: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly recordedBy: string;
  readonly submittedBy: string | null;
  readonly returnedBy: string | null;
  readonly certifiedBy: string | null;
  readonly returnComment: string | null;
  readonly cells: number;
};

/** The version the event is about, with who did what to it. */
async function loadReport(read: Reader, event: OutboxEvent): Promise<ReportFacts | null> {
  const reportId = textOf(event, "reportId");
  const [row] = await read<ReportFacts>(
    `select r.area_id as "areaId", a.name_th as "areaTh", a.name_en as "areaEn", p.id::text as "projectId", p.name_th as project,
            r.id::text as "reportId", r.fiscal_year as "fiscalYear", r.fiscal_month::int as month,
            v.recorded_by_position_id::text as "recordedBy", v.submitted_by_position_id::text as "submittedBy",
            v.returned_by_position_id::text as "returnedBy", v.certified_by_position_id::text as "certifiedBy",
            v.return_comment as "returnComment",
            (select count(*)::int from report_comment c
              where c.report_id = r.id and c.version = v.version and c.field is not null and c.at = v.returned_at) as cells
       from report r join report_version v on v.report_id = r.id and v.version = $2::int
       join project p on p.id = r.project_id join area a on a.id = r.area_id
      where r.id = $1::uuid`,
    [reportId, numberOf(event, "version")],
  );
  return row ?? null;
}

const noticeOf = (topic: Topic, report: ReportFacts, more: Notice["facts"]): Omit<Notice, "positionId"> => {
  const { areaId, areaTh, areaEn, projectId, project, reportId, fiscalYear, month } = report;
  return { topic, areaId, facts: { areaTh, areaEn, projectId, project, reportId, fiscalYear, month, ...more } };
};

/** Sent: who certifies the unit, and whoever stands in today. */
export const reportSubmitted: EventHandler = async (read, event, now) => {
  const report = await loadReport(read, event);
  if (!report) return goneOf(event);
  const notice = noticeOf("report_submitted", report, await positionNames(read, report.submittedBy));
  return toEach(await certifiersAt(read, report.areaId, now), report.submittedBy, notice);
};

/** Sent back: the unit's officers and whoever typed it, with the words and the number of cells remarked on. */
export const reportReturned: EventHandler = async (read, event) => {
  const report = await loadReport(read, event);
  if (!report) return goneOf(event);
  const names = await positionNames(read, report.returnedBy);
  const notice = noticeOf("report_returned", report, { ...names, comment: report.returnComment, cells: report.cells });
  const officers = await positionsAt(read, report.areaId, ["officer"]);
  return toEach([...officers, report.recordedBy], report.returnedBy, notice);
};

/** Official now: the unit's officers. */
export const reportCertified: EventHandler = async (read, event) => {
  const report = await loadReport(read, event);
  if (!report) return goneOf(event);
  const notice = noticeOf("report_certified", report, await positionNames(read, report.certifiedBy));
  return toEach(await positionsAt(read, report.areaId, ["officer"]), report.certifiedBy, notice);
};
