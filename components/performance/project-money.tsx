import { useLocale, useTranslations } from "next-intl";
import { MoneyRuler } from "@/components/ui/money-ruler";
import { fiscalMonthName, formatMillion } from "@/lib/i18n/format";
import type { ProjectOverview } from "@/lib/performance/rules/project-view";

/** How much: the four amounts of a project and the ruler that shows them as lengths. Targets are for units, not for one project. */
export function ProjectMoney({ view: { standing, month } }: { view: ProjectOverview }) {
  const t = useTranslations("performance.project");
  const unit = useTranslations("common.unit");
  const locale = useLocale();
  const amounts = [
    [t("net"), standing.budgetNet],
    [t("paid"), standing.paid],
    [t("committed"), standing.committed],
    [t("left"), standing.left],
  ] as const;
  return (
    <section aria-label={t("money")} className="grid gap-1">
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {amounts.map(([name, baht]) => (
          <div key={name} className="border-line-2 border-l pl-3">
            <dt className="text-12 text-ink-2">{name}</dt>
            <dd className="text-18 font-semibold">
              {formatMillion(baht, locale)} <span className="text-12 font-normal text-ink-2">{unit("million")}</span>
            </dd>
          </div>
        ))}
      </dl>
      {standing.paidPercent === null ? null : (
        <MoneyRuler
          paid={standing.paidPercent}
          certified={standing.certifiedPercent}
          provisional={standing.provisionalPercent}
          committed={standing.committedPercent}
          left={standing.leftPercent}
          plan={{ percent: standing.plannedPercent, month: fiscalMonthName(month, locale) }}
          targets={[]}
          owed={null}
        />
      )}
    </section>
  );
}
