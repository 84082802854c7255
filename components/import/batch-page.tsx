import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { UnitSuggestion } from "@/lib/areas/rules/match-unit";
import type { ImportDetail } from "@/lib/exchange/import/queries/read-import";
import { ActForm } from "./act-form";
import type { Act, ImportActs } from "./acts";
import { ApplyPanel } from "./apply-panel";
import { ControlPanel } from "./control-panel";
import { DifferencesPanel } from "./differences-panel";
import { FailuresNotice } from "./failures-notice";
import { IssuesPanel } from "./issues-panel";
import { JobProgress } from "./job-progress";
import { MappingForm } from "./mapping-form";
import { SummaryFigures } from "./summary-figures";
import { UndoPanel } from "./undo-panel";
import { UnitsForm } from "./units-form";

/** One import from top to bottom: what runs or stopped, what was found, what to decide, the details. */
export function BatchPage({ batch, units, acts }: { batch: ImportDetail; units: readonly UnitSuggestion[]; acts: ImportActs }) {
  const { id, state, summary } = batch;
  const working = state === "uploaded" || state === "reading" || state === "applying" ? state : null;
  const open = state === "checked" || state === "failed" || state === "cancelled";
  return (
    <div className="grid gap-10">
      <FailuresNotice failures={batch.failures} tone={state === "failed" ? "critical" : "warning"} />
      {working ? (
        <JobProgress
          id={id}
          state={working}
          done={batch.rowsDone}
          total={batch.rowsTotal}
          stop={<StopForm id={id} act={acts.cancel} asked={batch.cancelAsked} />}
        />
      ) : null}
      {summary && !working && state !== "failed" ? <SummaryFigures summary={summary} /> : null}
      {summary && state === "checked" ? <UnitsForm id={id} act={acts.chooseUnits} issues={summary.refused} units={units} /> : null}
      {summary && state === "checked" ? <ApplyPanel id={id} act={acts.apply} summary={summary} /> : null}
      {summary && !working && state !== "failed" ? (
        <>
          <IssuesPanel kind="refused" issues={summary.refused} count={summary.refusedCount} downloadHref={`/api/imports/${id}/refused`} />
          {summary.control ? <ControlPanel lines={summary.control} measure={summary.controlMeasure ?? "million"} /> : null}
          <DifferencesPanel differences={summary.differences} count={summary.differenceCount} unitNames={batch.unitNames} />
          <IssuesPanel kind="warnings" issues={summary.warnings} count={summary.warningCount} />
        </>
      ) : null}
      {open ? (
        <MappingForm id={id} act={acts.remap} mapping={batch.mapping} open={state === "failed" || !summary || summary.refusedCount > 0} />
      ) : null}
      {open ? <AgainForms id={id} acts={acts} state={state} /> : null}
      {state === "applied" ? <UndoPanel id={id} act={acts.undo} fileName={batch.fileName} /> : null}
    </div>
  );
}

function StopForm({ id, act, asked }: { id: string; act: Act; asked: boolean }) {
  const t = useTranslations("exchange.import.detail");
  return (
    <ActForm id={id} act={act}>
      <div>
        <Button type="submit" disabled={asked}>
          {asked ? t("cancelling") : t("cancel")}
        </Button>
      </div>
    </ActForm>
  );
}

function AgainForms({ id, acts, state }: { id: string; acts: ImportActs; state: ImportDetail["state"] }) {
  const t = useTranslations("exchange.import.detail");
  return (
    <div className="flex flex-wrap gap-3">
      <ActForm id={id} act={acts.check}>
        <Button type="submit">{t("checkAgain")}</Button>
      </ActForm>
      {state === "cancelled" ? null : (
        <ActForm id={id} act={acts.cancel}>
          <Button type="submit" kind="quiet">
            {t("discard")}
          </Button>
        </ActForm>
      )}
    </div>
  );
}
