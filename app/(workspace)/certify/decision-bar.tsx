import { useLocale, useTranslations } from "next-intl";
import { Decision } from "@/components/reporting/certify/decision";
import { type QueueItem, stepInQueue } from "@/components/reporting/certify/queue-view";
import { UndoForm } from "@/components/reporting/certify/undo-form";
import { formatTime } from "@/lib/i18n/format";
import { certifyAction, undoAction } from "./actions";
import type { OpenReport } from "./load-desk";

type DecisionBarProps = { open: OpenReport; queue: readonly QueueItem[]; undoMinutes: number };

/** The bar at the foot of the desk, with the words that fit how the report stands. */
export function DecisionBar({ open, queue, undoMinutes }: DecisionBarProps) {
  const t = useTranslations("desk.decision");
  const { view, reportId, lockVersion } = open;
  const words = useDecisionWords({ open, queue, undoMinutes });
  const href = (step: 1 | -1): string | null => {
    const to = stepInQueue(queue, reportId, step);
    return to && `/certify?report=${to}`;
  };
  const undo = view.allowed.undo ? (
    <UndoForm
      action={undoAction}
      idempotencyKey={crypto.randomUUID()}
      reportId={reportId}
      lockVersion={lockVersion}
      name={view.project.nameTh}
      kind="secondary"
      label={t("undo")}
    />
  ) : null;
  return (
    <Decision
      key={`${reportId}-${lockVersion}`}
      certify={certifyAction}
      idempotencyKey={crypto.randomUUID()}
      reportId={reportId}
      lockVersion={lockVersion}
      count={view.lines.length}
      mayCertify={view.allowed.certify}
      mayReturn={view.allowed.return}
      words={words}
      undo={undo}
      next={href(1)}
      previous={href(-1)}
    />
  );
}

function useDecisionWords({ open, queue, undoMinutes }: DecisionBarProps): string {
  const t = useTranslations("desk.decision");
  const locale = useLocale();
  const { view, reportId } = open;
  const item = queue.find((candidate) => candidate.reportId === reportId);
  if (view.monthLock.officialFrom) return t("certifying", { time: formatTime(view.monthLock.officialFrom, locale) });
  if (view.progress !== "submitted") return t("not_waiting");
  if (item?.obstacle) return t(item.obstacle);
  const meaning = undoMinutes > 0 ? t("readyBody", { minutes: undoMinutes }) : t("readyAtOnce");
  const stead = item?.standingFor;
  return stead ? `${t("standingFor", { title: locale === "th" ? stead.titleTh : stead.titleEn })} · ${meaning}` : meaning;
}
