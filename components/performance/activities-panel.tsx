import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Bullet } from "@/components/ui/bullet";
import { Panel } from "@/components/ui/panel";
import { StatusMark } from "@/components/ui/status-mark";
import { Cell, DataTable, HeadCell, RowHead, TotalRow } from "@/components/ui/table";
import { ThaiText } from "@/components/ui/thai-text";
import { formatCount, formatMillion, formatPercent } from "@/lib/i18n/format";
import type { ActivityView, ProjectOverview } from "@/lib/performance/rules/project-view";

/** Every activity: money, physical against plan, the computed rating beside the officer's own, and how far the two are apart. */
export function ActivitiesPanel({ view, beside }: { view: ProjectOverview; beside?: (activity: ActivityView) => ReactNode }) {
  const t = useTranslations("performance.project");
  const unit = useTranslations("common.unit");
  const locale = useLocale();
  const { activities, standing, physical, plannedPhysical } = view;
  const million = (baht: string) => formatMillion(baht, locale);
  return (
    <Panel title={t("activities")} sentence={t("activitiesSentence", { count: activities.length, amount: million(standing.budgetNet) })}>
      <DataTable title={t("activities")} cards>
        <thead>
          <tr>
            <HeadCell>{t("activity")}</HeadCell>
            <HeadCell>{t("bar")}</HeadCell>
            <HeadCell numeric unit={unit("million")}>
              {t("net")}
            </HeadCell>
            <HeadCell numeric unit={unit("percent")}>
              {t("planned")}
            </HeadCell>
            <HeadCell numeric unit={unit("percent")}>
              {t("physical")}
            </HeadCell>
            <HeadCell numeric unit={unit("million")}>
              {t("committed")}
            </HeadCell>
            <HeadCell numeric unit={unit("million")}>
              {t("paid")}
            </HeadCell>
            <HeadCell numeric unit={unit("percent")}>
              {t("paid")}
            </HeadCell>
            <HeadCell>{t("rating")}</HeadCell>
            <HeadCell>{t("selfRating")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {activities.map((activity) => (
            <tr key={activity.id} id={`activity-${activity.id}`} className="target:bg-accent-wash">
              <RowHead lang="th" className="min-w-60">
                <a href={`#history-${activity.id}`} className="inline-block min-h-6">
                  {activity.code} <ThaiText>{activity.nameTh}</ThaiText>
                </a>
                {beside?.(activity)}
              </RowHead>
              <Cell className="ranking-bar">
                <Bullet
                  certified={activity.standing.certifiedPercent}
                  provisional={activity.standing.provisionalPercent}
                  committed={activity.standing.committedPercent}
                  plan={activity.standing.plannedPercent}
                  missing={activity.rating === "missing"}
                />
              </Cell>
              <Cell numeric label={t("net")}>
                {million(activity.standing.budgetNet)}
              </Cell>
              <Cell numeric label={t("planned")}>
                {formatPercent(activity.plannedPhysical)}
              </Cell>
              <Cell numeric label={t("physical")} className="font-semibold">
                {formatPercent(activity.physical)}
              </Cell>
              <Cell numeric label={t("committed")}>
                {million(activity.standing.committed)}
              </Cell>
              <Cell numeric label={t("paid")}>
                {million(activity.standing.paid)}
              </Cell>
              <Cell numeric label={t("paidPercent")}>
                {formatPercent(activity.standing.paidPercent)}
              </Cell>
              <Cell label={t("rating")}>
                <StatusMark status={activity.rating} />
              </Cell>
              <Cell label={t("selfRating")}>
                <SelfRating activity={activity} />
              </Cell>
            </tr>
          ))}
          <TotalRow>
            <RowHead>{t("total")}</RowHead>
            <Cell className="ranking-bar" />
            <Cell numeric label={t("net")}>
              {million(standing.budgetNet)}
            </Cell>
            <Cell numeric label={t("planned")}>
              {formatPercent(plannedPhysical)}
            </Cell>
            <Cell numeric label={t("physical")}>
              {formatPercent(physical)}
            </Cell>
            <Cell numeric label={t("committed")}>
              {million(standing.committed)}
            </Cell>
            <Cell numeric label={t("paid")}>
              {million(standing.paid)}
            </Cell>
            <Cell numeric label={t("paidPercent")}>
              {formatPercent(standing.paidPercent)}
            </Cell>
            <Cell colSpan={2} />
          </TotalRow>
        </tbody>
      </DataTable>
    </Panel>
  );
}

/** The officer's own rating, and the steps between it and the computed one where they differ. */
function SelfRating({ activity: { selfRating, ratingGap } }: { activity: ActivityView }) {
  const t = useTranslations("performance.project");
  if (selfRating === null) return <span className="text-ink-3">{t("selfNone")}</span>;
  return (
    <span className="grid">
      <StatusMark status={selfRating} />
      {ratingGap === null ? null : (
        <span className={`text-12 ${ratingGap === 0 ? "text-ink-3" : "font-semibold text-crit-t"}`}>
          {ratingGap === 0
            ? t("ratingSame")
            : t(ratingGap > 0 ? "ratingBetter" : "ratingWorse", { steps: formatCount(Math.abs(ratingGap)) })}
        </span>
      )}
    </span>
  );
}
