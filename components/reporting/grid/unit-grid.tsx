"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Severity } from "@/lib/performance/rollup/rules/rating";
import type { CheckLimits } from "@/lib/reporting/rules/checks";
import type { Cause } from "./detail-row";
import { GridFrame } from "./grid-frame";
import { openingDraft } from "./grid-line";
import type { GridProject } from "./grid-project";
import type { CellRemark } from "./grid-tools";
import { SendSummary } from "./send-summary";
import { useGrid } from "./use-grid";
import { useSending } from "./use-sending";

type UnitGridProps = {
  projects: readonly GridProject[];
  month: number;
  positionId: string;
  limits: CheckLimits;
  severity: Severity;
  causes: readonly Cause[];
  remarks: readonly CellRemark[];
};

/** All activities of all the unit's projects in one grid; projects are sent one by one or all that are ready. */
export function UnitGrid({ projects, month, positionId, limits, severity, causes, remarks }: UnitGridProps) {
  const t = useTranslations("reporting.page.grid.unitGrid");
  const router = useRouter();
  const grid = useGrid({ projects, positionId, limits, openLine: ({ line }) => openingDraft(line) });
  const { desk, store, places } = grid;
  const sending = useSending(store, () => router.refresh());
  const ready = () =>
    projects.filter(
      (project) =>
        project.locked === null &&
        project.maySubmit &&
        !store.isQueued(project.projectId) &&
        places.every((place) => place.project !== project || desk.review(place).problems.length === 0),
    );
  return (
    <div className="grid gap-3">
      <SendSummary projects={projects} states={sending.states} busy={sending.busy} />
      <GridFrame
        grid={grid}
        projects={projects}
        month={month}
        severity={severity}
        causes={causes}
        remarks={remarks}
        form={undefined}
        unit
        sending={sending}
        sendButton={(_left, goToProblem) => {
          const count = ready().length;
          return (
            <Button
              kind="primary"
              data-send
              aria-disabled={count === 0 || undefined}
              aria-busy={sending.busy}
              onClick={() => (count === 0 ? goToProblem() : void sending.send(ready()))}
            >
              {count === 0 ? t("noneReady") : t("sendReady", { count })}
            </Button>
          );
        }}
      />
    </div>
  );
}
