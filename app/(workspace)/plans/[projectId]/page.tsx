import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Canvas } from "@/components/layout/canvas";
import { PlanForm } from "@/components/reporting/plan/plan-form";
import { PlanRead, PlanTotalRow } from "@/components/reporting/plan/plan-read";
import { planTotals } from "@/components/reporting/plan/plan-rows";
import { FocusOnce } from "@/components/reporting/read/focus-once";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/access/session";
import { fiscalMonthLabel, fiscalYearLabel } from "@/lib/i18n/format";
import { readProjectPlan } from "@/lib/plans/queries/read-project-plan";
import { readDueReports } from "@/lib/reporting/queries/read-due-reports";
import { monthDueOf } from "@/lib/reporting/rules/month-due";
import { confirmPlan } from "./actions";

type PageProps = { params: Promise<{ projectId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

async function load(params: PageProps["params"]) {
  const actor = await requireActor();
  const result = await readProjectPlan(actor, await params);
  if (!result.ok) notFound();
  return { ...result.value, actor };
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("reporting.page.plan");
  return { title: t("title", { project: (await load(params)).project.nameTh }) };
}

/** A project's cumulative monthly plan: proposed by the system until its owner confirms it. Reports are compared with it. */
export default async function PlanPage({ params, searchParams }: PageProps) {
  const { actor, project, canConfirm, locked, activities } = await load(params);
  const t = await getTranslations("reporting.page");
  const locale = await getLocale();
  const done = /^\d{1,4}$/.exec(String((await searchParams).done ?? ""))?.[0];
  const proposed = activities.filter(({ planState }) => planState !== "confirmed");
  const open = !canConfirm ? [] : locked ? proposed : activities;
  const fixed = activities.filter((activity) => !open.includes(activity));
  const due =
    canConfirm && proposed.length === 0 ? monthDueOf((await readDueReports(actor, { now: new Date() })).rounds, project.id) : null;
  const toReport = due ? (
    <LinkButton href={`/reports/${project.id}/${due.month}`} kind={done ? "primary" : "secondary"}>
      {t("plan.report", { month: fiscalMonthLabel({ year: due.fiscalYear, month: due.month }, locale) })}
    </LinkButton>
  ) : null;
  return (
    <Canvas width="full">
      <header className="grid gap-1">
        <nav aria-label={t("report.crumbs")} className="text-13 text-ink-2">
          <Link href="/reports">{t("home.title")}</Link> / {t("plan.eyebrow", { year: fiscalYearLabel(project.fiscalYear, locale) })}
        </nav>
        <h1 className="text-28 font-semibold" lang="th">
          {project.nameTh}
        </h1>
      </header>
      {done ? (
        <FocusOnce>
          <Notice tone="good" title={t("plan.done", { count: Number(done) })} live="polite">
            <span className="flex flex-wrap gap-2 pt-1">
              {toReport}
              <LinkButton href="/reports">{t("common.toReports")}</LinkButton>
            </span>
          </Notice>
        </FocusOnce>
      ) : null}
      {proposed.length > 0 ? (
        <Notice tone="warning" title={t("plan.proposedTitle", { count: proposed.length })}>
          {canConfirm ? t("plan.proposedBody") : t("plan.readOnly")}
        </Notice>
      ) : done && !locked ? null : (
        <Notice tone="info" title={t("plan.allConfirmed")}>
          {locked ? t("plan.locked") : canConfirm ? null : t("plan.readOnly")}
          {done || !toReport ? null : <span className="block pt-1">{toReport}</span>}
        </Notice>
      )}
      {open.length > 0 ? (
        <PlanForm
          key={open.map(({ planVersion, planState }) => `${planVersion}${planState}`).join()}
          action={confirmPlan}
          idempotencyKey={crypto.randomUUID()}
          projectId={project.id}
          activities={open}
          others={fixed}
        />
      ) : null}
      {fixed.length > 0 ? (
        <details open={open.length === 0}>
          <summary className="min-h-6 cursor-pointer text-14 font-semibold text-accent-ink">
            {t("plan.fixed", { count: fixed.length })}
          </summary>
          {fixed.map((activity) => (
            <PlanRead key={activity.activityId} activity={activity} />
          ))}
          {open.length === 0 ? (
            <PlanTotalRow
              months={planTotals(
                activities,
                activities.map(({ months }) => months),
              )}
            />
          ) : null}
        </details>
      ) : null}
    </Canvas>
  );
}
