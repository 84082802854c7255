"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LockState } from "@/components/ui/lock-state";
import styles from "./grid.module.css";
import type { GridPlace, GridProject } from "./grid-project";
import { GridRow } from "./grid-row";
import { LockedRow } from "./locked-row";
import { roles } from "./roles";
import { SumCells } from "./total-row";
import type { Sending } from "./use-sending";
import { useReview, useTotal } from "./use-sums";

type ProjectRowsProps = {
  project: GridProject;
  /** All its activities, for the sums; and those shown. */
  places: readonly GridPlace[];
  shown: readonly GridPlace[];
  sending: Sending;
};

/** A project inside the unit's grid: its name, sums and state, then its activities. */
export function ProjectRows({ project, places, shown, sending }: ProjectRowsProps) {
  const t = useTranslations("reporting.page.grid");
  const total = useTotal(places, "weight");
  return (
    <>
      <tr role={roles.row} className={styles.project} data-project id={`project-${project.projectId}`}>
        <td role={roles.cell} className={styles.seq} />
        <th role={roles.rowHead} scope="rowgroup" className={styles.name}>
          <Link href={`/reports/${project.projectId}/${project.month}`} lang="th">
            {project.nameTh}
          </Link>
          {total.standIns > 0 && !project.locked ? <small>{t("standIns", { count: total.standIns })}</small> : null}
          {project.returnComment ? (
            <small className={styles.returned}>{t("unitGrid.returned", { comment: project.returnComment })}</small>
          ) : null}
        </th>
        <SumCells total={total}>
          <td role={roles.cell} className={`${styles.groupStart} ${styles.projectState}`} colSpan={3}>
            {project.locked ? <Locked project={project} /> : <Ready project={project} places={places} sending={sending} />}
          </td>
        </SumCells>
      </tr>
      {shown.map((place) =>
        project.locked ? <LockedRow key={place.activityId} place={place} /> : <GridRow key={place.activityId} place={place} />,
      )}
    </>
  );
}

function Locked({ project }: { project: GridProject }) {
  const t = useTranslations("reporting.page.grid.unitGrid");
  const states = useTranslations("reporting.state.lock");
  if (project.locked === null) return null;
  if (project.locked === "plan_not_confirmed") {
    return (
      <span className="flex flex-wrap items-center gap-2">
        <LockState tone="closed">{t("planFirst")}</LockState>
        <Link href={`/plans/${project.projectId}`} className="inline-block min-h-6 pt-0.5" data-print="none">
          {t("confirmPlan")}
        </Link>
      </span>
    );
  }
  return (
    <LockState tone="closed">
      {states(project.locked)}
      {project.receiptNo ? (
        <>
          {" · "}
          <span className="no-break">{project.receiptNo}</span>
        </>
      ) : null}
    </LockState>
  );
}

function Ready({ project, places, sending }: { project: GridProject; places: readonly GridPlace[]; sending: Sending }) {
  const t = useTranslations("reporting.page.grid.unitGrid");
  const { counts, problems } = useReview(places);
  const state = sending.states[project.projectId];
  if (state?.kind === "queued") return <span role="status">{t("queued")}</span>;
  if (problems.length > 0) return <span className="text-ink-2">{t("left", { count: counts.fix + counts.fill + counts.reason })}</span>;
  if (!project.maySubmit) return null;
  return (
    <>
      <Button data-print="none" aria-busy={state?.kind === "sending"} disabled={sending.busy} onClick={() => sending.send([project])}>
        {t("send", { count: places.length })}
        <span className="sr-only" lang="th">{` ${project.nameTh}`}</span>
      </Button>
      <span className="hidden print:inline">{t("unsent")}</span>
    </>
  );
}
