import { randomUUID } from "node:crypto";
import { roles } from "@/lib/access/roles";
import { confirmActivityPlan } from "@/lib/plans/commands/confirm-activity-plan";
import { confirmProjectPlan } from "@/lib/plans/commands/confirm-project-plan";
import { readProject } from "@/lib/plans/queries/read-project";
import { readProjectOverview } from "@/lib/plans/queries/read-project-overview";
import { readProjectPlan } from "@/lib/plans/queries/read-project-plan";
import { certifyReport } from "@/lib/reporting/commands/certify-report";
import { returnReport } from "@/lib/reporting/commands/return-report";
import { saveReportDraft } from "@/lib/reporting/commands/save-report-draft";
import { startCorrection } from "@/lib/reporting/commands/start-correction";
import { submitReport } from "@/lib/reporting/commands/submit-report";
import { readActivityHistory } from "@/lib/reporting/queries/read-activity-history";
import { readCertifyQueue } from "@/lib/reporting/queries/read-certify-queue";
import { readDueReports } from "@/lib/reporting/queries/read-due-reports";
import { readReport } from "@/lib/reporting/queries/read-report";
import { readReportForCertify } from "@/lib/reporting/queries/read-report-for-certify";
import { byResult, type MatrixRules } from "./rule";

const key = () => ({ idempotencyKey: randomUUID() });
const plannedMonths = Array.from({ length: 12 }, () => ({ physical: "", disbursed: "" }));
const everyone = roles;

/** Plans and monthly reports: written at the unit only, read from the unit upwards. */
export const reportingRules: MatrixRules = {
  "lib/plans/commands/confirm-activity-plan.ts#confirmActivityPlan": {
    roles: ["officer"],
    reach: "unit",
    attempt: byResult(({ context }, { project, activityId }) =>
      confirmActivityPlan(context, {
        ...key(),
        projectId: project.id,
        reason: null,
        activities: [{ activityId, planVersion: 999, months: plannedMonths }],
      }),
    ),
  },
  "lib/plans/commands/confirm-project-plan.ts#confirmProjectPlan": {
    roles: ["officer"],
    reach: "unit",
    attempt: byResult(({ context }, { project }) => confirmProjectPlan(context, { ...key(), projectId: project.id })),
  },
  "lib/plans/queries/read-project.ts#readProject": {
    roles: everyone,
    reach: "unit_or_above",
    attempt: byResult(({ actor }, { project, now }) => readProject(actor, { projectId: project.id, now })),
  },
  "lib/plans/queries/read-project-overview.ts#readProjectOverview": {
    roles: everyone,
    reach: "unit_or_above",
    attempt: byResult(({ actor }, { project, now }) => readProjectOverview(actor, { projectId: project.id, now })),
  },
  "lib/plans/queries/read-project-plan.ts#readProjectPlan": {
    roles: everyone,
    reach: "unit_or_above",
    attempt: byResult(({ actor }, { project }) => readProjectPlan(actor, { projectId: project.id })),
  },
  "lib/reporting/commands/save-report-draft.ts#saveReportDraft": {
    roles: ["agency_recorder", "officer"],
    reach: "unit",
    attempt: byResult(({ context }, { project }) =>
      saveReportDraft(context, { ...key(), projectId: project.id, month: 1, lockVersion: 999, lines: [] }),
    ),
  },
  "lib/reporting/commands/submit-report.ts#submitReport": {
    roles: ["officer"],
    reach: "unit",
    attempt: byResult(({ context }, { project }) =>
      submitReport(context, { ...key(), projectId: project.id, month: 1, lockVersion: 999, lines: [] }),
    ),
  },
  "lib/reporting/commands/return-report.ts#returnReport": {
    roles: ["officer", "certifier"],
    reach: "unit",
    attempt: byResult(({ context }, { reportId }) => returnReport(context, { ...key(), reportId, lockVersion: 999, comment: "ทดสอบ" })),
  },
  "lib/reporting/commands/certify-report.ts#certifyReport": {
    roles: ["certifier"],
    reach: "unit",
    attempt: byResult(({ context }, { reportId }) => certifyReport(context, { ...key(), reportId, lockVersion: 999 })),
  },
  "lib/reporting/commands/start-correction.ts#startCorrection": {
    roles: ["officer"],
    reach: "unit",
    attempt: byResult(({ context }, { reportId }) => startCorrection(context, { ...key(), reportId, lockVersion: 999, reason: "ทดสอบ" })),
  },
  "lib/reporting/queries/read-report.ts#readReport": {
    roles: everyone,
    reach: "unit_or_above",
    attempt: byResult(({ actor }, { project, now }) => readReport(actor, { projectId: project.id, month: 1, now })),
  },
  "lib/reporting/queries/read-report-for-certify.ts#readReportForCertify": {
    roles: everyone,
    reach: "unit_or_above",
    attempt: byResult(({ actor }, { reportId, now }) => readReportForCertify(actor, { reportId, now })),
  },
  "lib/reporting/queries/read-activity-history.ts#readActivityHistory": {
    roles: everyone,
    reach: "unit_or_above",
    attempt: byResult(({ actor }, { activityId }) => readActivityHistory(actor, { activityId })),
  },
  "lib/reporting/queries/read-due-reports.ts#readDueReports": {
    roles: ["agency_recorder", "officer"],
    reach: "unit",
    attempt: async ({ actor }, { project, now }) => JSON.stringify(await readDueReports(actor, { now })).includes(project.id),
  },
  "lib/reporting/queries/read-certify-queue.ts#readCertifyQueue": {
    roles: ["certifier"],
    reach: "unit",
    attempt: async ({ actor }, { project, now }) => JSON.stringify(await readCertifyQueue(actor, { now })).includes(project.id),
  },
  "lib/reporting/queries/read-delay-causes.ts#readDelayCauses": { open: "an official list" },
};
