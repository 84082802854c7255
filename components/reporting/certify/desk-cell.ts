import type { ReportView } from "@/lib/reporting/report-view";
import type { CommentField } from "@/lib/reporting/rules/comment-cells";

/** The cell the desk speaks about: a field of an activity, null for the whole activity. */
export type DeskCell = { readonly activityId: string; readonly field: CommentField | null };

/** The cell that was asked for; else the first one the checks warned about; else the first activity's physical work. */
export function cellOf(lines: ReportView["lines"], asked: { activity?: string; field?: CommentField }): DeskCell | null {
  const line = lines.find(({ activityId }) => activityId === asked.activity);
  if (line) return { activityId: line.activityId, field: asked.field ?? null };
  const warned = lines.flatMap(({ checks }) => checks).find(({ level }) => level === "warn");
  if (warned) return { activityId: warned.activityId, field: warned.field };
  const [first] = lines;
  return first ? { activityId: first.activityId, field: "physical" } : null;
}

/** The desk's address of a cell. Works without a script, and going back goes back. */
export const cellHref = (reportId: string, { activityId, field }: DeskCell): string =>
  `/certify?report=${reportId}&activity=${activityId}${field ? `&field=${field}` : ""}`;
