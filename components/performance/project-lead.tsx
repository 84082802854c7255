import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { formatDecimal, parseDecimal } from "@/lib/core/decimal";
import { bahtOf, satangOf } from "@/lib/core/money";
import { fiscalMonthLabel, formatMillion, formatPercent } from "@/lib/i18n/format";
import type { ProjectOverview } from "@/lib/performance/rules/project-view";
import { gapOf } from "./gap-words";

/** The project's finding in one computed sentence: period, money against plan, works against plan, what is not yet paid. */
export function ProjectLead({ view }: { view: ProjectOverview }) {
  return (
    <p className="max-w-[64ch] text-18 font-semibold text-pretty">
      <ThaiText>{useProjectLead(view)}</ThaiText>
    </p>
  );
}

function useProjectLead({ project, month, standing, physical, plannedPhysical }: ProjectOverview): string {
  const t = useTranslations("performance.project");
  const lead = useTranslations("performance.lead");
  const locale = useLocale();
  if (physical === null || standing.planPoints === null) return t("leadNone", { net: formatMillion(standing.budgetNet, locale) });
  const money = gapOf(standing.planPoints);
  const works = gapOf(pointsBetween(physical, plannedPhysical));
  const key = { above: "physicalAbove", below: "physicalBelow", equal: "physicalEqual" } as const;
  return t("lead", {
    month: fiscalMonthLabel({ year: project.fiscalYear, month }, locale, "long"),
    paid: formatPercent(standing.paidPercent),
    plan: money.way === "equal" ? lead("equal") : lead(money.way, { points: money.size }),
    physical: formatPercent(physical),
    physicalPlan: t(key[works.way], { points: works.size }),
    left: formatMillion(bahtOf(satangOf(standing.budgetNet) - satangOf(standing.paid)), locale),
  });
}

/** a − b of two percents, in points. */
const pointsBetween = (a: string, b: string): string => formatDecimal((parseDecimal(a, 2) ?? 0n) - (parseDecimal(b, 2) ?? 0n), 2);
