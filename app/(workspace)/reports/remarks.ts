import type { CellRemark } from "@/components/reporting/grid/grid-tools";
import type { Actor } from "@/lib/access/actor";
import { readComments } from "@/lib/reporting/queries/read-comments";
import type { ReportView } from "@/lib/reporting/report-view";

/** What others said about cells and activities of reports in hand and is not settled, oldest first: shown where it is mended. */
export async function readRemarks(actor: Actor, views: readonly ReportView[]): Promise<CellRemark[]> {
  const reports = views.flatMap(({ reportId, allowed }) => (reportId && allowed.save ? [reportId] : []));
  const said = await Promise.all(reports.map((reportId) => readComments(actor, { reportId })));
  return said.flat().flatMap(({ activityId, field, text, at, settledAt, byTitleTh, byTitleEn }) => {
    if (activityId === null || settledAt !== null) return [];
    return [{ activityId, field, text, at, byTitleTh, byTitleEn }];
  });
}
