import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { Canvas } from "@/components/layout/canvas";
import { EvidencePanel } from "@/components/reporting/evidence/evidence-panel";
import { ActivityHistory } from "@/components/reporting/history/activity-history";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { MonthStrip } from "@/components/ui/month-strip";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/access/session";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { readEvidence } from "@/lib/evidence/queries/read-evidence";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { fiscalMonthLabel, fiscalYearLabel, formatMillion } from "@/lib/i18n/format";
import { readActivityHistory } from "@/lib/reporting/queries/read-activity-history";

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const find = cache(async (activityId: string) => {
  const result = await readActivityHistory(await requireActor(), { activityId });
  return result.ok ? result.value : null;
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [history, t] = await Promise.all([find((await params).id), getTranslations("evidence.history")]);
  return { title: history ? t("pageTitle", { name: history.activity.nameTh }) : t("notFoundTitle") };
}

/** The last fiscal month of a year that has begun, 0 before its first. */
function lastMonthOf(year: number, now: Date): number {
  const at = fiscalMonthOf(dayInBangkok(now));
  return at.year > year ? 12 : at.year < year ? 0 : at.month;
}

/** One activity's figures through the year in every version, and the files beside one month of it. */
export default async function ActivityHistoryPage({ params, searchParams }: PageProps) {
  const [{ id }, query, actor, locale] = await Promise.all([params, searchParams, requireActor(), getLocale()]);
  const [history, t] = await Promise.all([find(id), getTranslations("evidence")]);
  if (!history) notFound();
  const now = new Date();
  const { activity } = history;
  const lastMonth = Math.max(1, lastMonthOf(activity.fiscalYear, now));
  const asked = typeof query.month === "string" && /^(?:[1-9]|1[0-2])$/.test(query.month) ? Number(query.month) : null;
  const month = asked ?? history.months.findLast(({ versions }) => versions.length > 0)?.month ?? lastMonth;
  const evidence = await readEvidence(actor, { activityId: activity.id, month, now });
  const areaName = locale === "th" ? activity.areaNameTh : activity.areaNameEn;
  const refused = typeof query.refused === "string" ? refusalIn(query.refused) : null;
  return (
    <ClientMessages namespaces={["evidence"]}>
      <Canvas width="work">
        <div className="grid gap-6">
          <PageHeader
            before={
              <Breadcrumbs
                label={t("history.crumbs")}
                crumbs={[
                  { label: areaName, href: `/overview/${activity.areaId}` },
                  { label: activity.projectNameTh, href: `/projects/${activity.projectId}` },
                ]}
              />
            }
            title={<span lang="th">{activity.nameTh}</span>}
            line={t("history.facts", {
              million: formatMillion(activity.budgetNet, locale),
              year: fiscalYearLabel(activity.fiscalYear, locale),
            })}
          />
          <Panel title={t("history.dialogTitle")} meta={t("history.newest")}>
            <ActivityHistory history={history} />
          </Panel>
          {evidence.ok ? (
            <Panel
              id="evidence"
              title={t("panel.title")}
              meta={fiscalMonthLabel({ year: activity.fiscalYear, month }, locale, "long")}
              tools={
                <MonthStrip
                  year={activity.fiscalYear}
                  month={month}
                  lastMonth={lastMonth}
                  hrefs={history.months.map((at) => `/activities/${activity.id}/history?month=${at.month}#evidence`)}
                />
              }
            >
              {refused ? <Notice tone="critical" title={t(`failure.${refused}`, evidence.value.limits)} live="assertive" /> : null}
              <div className="max-w-2xl">
                <EvidencePanel
                  key={`${activity.id}-${month}`}
                  activityId={activity.id}
                  activityName={activity.nameTh}
                  month={month}
                  evidence={evidence.value}
                />
              </div>
            </Panel>
          ) : null}
        </div>
      </Canvas>
    </ClientMessages>
  );
}

const refusals = [
  "too_large",
  "type_unknown",
  "file_empty",
  "file_missing",
  "one_file",
  "too_many",
  "caption_too_long",
  "month_certified",
  "month_certifying",
  "month_closed",
  "month_not_open",
  "project_in_reserve",
] as const;

/** What a form without a script was refused for, as the address says it; anything else in the address is nothing. */
const refusalIn = (code: string) => refusals.find((name) => code === `evidence.${name}`) ?? null;
