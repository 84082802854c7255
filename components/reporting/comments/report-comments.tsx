import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { ActionState } from "@/lib/platform/action-state";
import type { ReportLineView } from "@/lib/reporting/report-view";
import { type CommentPlace, chainOf, type ReportCommentView, type Sending } from "@/lib/reporting/rules/comments";
import { checkFields } from "@/lib/reporting/rules/figures";
import { CommentThread } from "./comment-thread";

type FormAction = (previous: ActionState, form: FormData) => Promise<ActionState>;

type ReportCommentsProps = {
  reportId: string;
  lines: readonly ReportLineView[];
  /** From `readComments` and `readSendings`. */
  comments: readonly ReportCommentView[];
  sendings: readonly Sending[];
  add: FormAction | null;
  settle: FormAction | null;
  /** True for the unit's officer and certifier. */
  maySettleAll: boolean;
};

const keyOf = ({ activityId, field }: CommentPlace): string => `${activityId ?? ""}:${field ?? ""}`;

/** Everything said about a report, place by place, open matters first, each with room for an answer; and room for a word on the whole. */
export function ReportComments({ reportId, lines, comments, sendings, add, settle, maySettleAll }: ReportCommentsProps) {
  const t = useTranslations("evidence.comments");
  const whole: CommentPlace = { activityId: null, field: null };
  const open = comments.filter(({ settledAt }) => settledAt === null);
  const places = [
    ...new Map([...open, ...comments].map(({ activityId, field }) => [keyOf({ activityId, field }), { activityId, field }])).values(),
  ];
  const shown = [
    ...places.filter(({ activityId }) => activityId !== null),
    ...(add || places.some((at) => at.activityId === null) ? [whole] : []),
  ];
  if (shown.length === 0) return null;
  const lineOf = ({ activityId }: CommentPlace) => lines.find((line) => line.activityId === activityId);
  const chain = (place: CommentPlace) => {
    const [line, figure] = [lineOf(place), checkFields.find((field) => field === place.field)];
    return line && figure ? chainOf(line, figure, sendings) : [];
  };
  return (
    <Panel id="comments" title={t("all")} sentence={t("open", { count: open.length })}>
      <div className="grid items-start gap-x-8 gap-y-6 md:grid-cols-2 xl:grid-cols-3">
        {shown.map((place) => {
          const line = lineOf(place);
          return (
            <CommentThread
              key={keyOf(place)}
              reportId={reportId}
              place={place}
              comments={comments}
              chain={chain(place)}
              add={add}
              settle={settle}
              maySettleAll={maySettleAll}
              idempotencyKey={crypto.randomUUID()}
              heading={
                <h3 className="border-line-2 border-b pb-1 text-14 font-semibold">
                  {line ? (
                    <>
                      <span lang="th">{t("activity", { seq: line.seq, name: line.nameTh })}</span>
                      {place.field ? ` · ${t(`field.${place.field}`)}` : null}
                    </>
                  ) : (
                    t("wholeReport")
                  )}
                </h3>
              }
            />
          );
        })}
      </div>
    </Panel>
  );
}
