import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { OverviewPlace } from "@/lib/performance/rules/overview-view";
import { yearAddress } from "./overview-address";

/** A year without plans: says which years have them, or that plans must be imported first. */
export function OverviewEmpty({ found, mayImport }: { found: OverviewPlace; mayImport: boolean }) {
  const t = useTranslations("performance.page");
  const { years, at, place, filter } = found;
  const newest = [...years].sort((a, b) => b.year - a.year)[0];
  if (!newest)
    return (
      <EmptyState
        title={t("noPlansAtAll")}
        action={
          mayImport ? (
            <LinkButton href="/import" kind="primary">
              {t("importPlans")}
            </LinkButton>
          ) : undefined
        }
      />
    );
  return (
    <EmptyState
      title={t("noPlansTitle", { year: String(at?.year ?? "") })}
      action={
        <LinkButton href={yearAddress(place.id, newest.year, filter)} kind="primary">
          {t("openYear", { year: String(newest.year) })}
        </LinkButton>
      }
    >
      {t("noPlansBody", { years: years.map(({ year }) => year).join(", ") })}
    </EmptyState>
  );
}
