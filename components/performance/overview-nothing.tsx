import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { OverviewPlace } from "@/lib/performance/rules/overview-view";
import { noFilter, overviewAddress } from "./overview-address";
import { useFilterParts } from "./overview-filter-names";
import { fullName } from "./place-name";

/** Conditions that nothing meets: names each one to drop, and opens the page without it. */
export function OverviewNothing({ found, at }: { found: OverviewPlace; at: { readonly year: number; readonly month: number } }) {
  const t = useTranslations("performance.filter");
  const locale = useLocale();
  const parts = useFilterParts(found);
  const about = { place: fullName(found.place, locale), year: String(at.year) };
  const [only, ...more] = parts;
  return (
    <EmptyState
      title={t("nothingTitle")}
      action={
        <LinkButton href={overviewAddress(found.place.id, { ...at, ...noFilter })} kind="primary">
          {t("clear")}
        </LinkButton>
      }
    >
      <p>{only && more.length === 0 ? t("nothingOne", { ...about, name: only.name }) : t("nothingMany", about)}</p>
      {more.length > 0 ? (
        <ul className="grid gap-1 pt-2">
          {parts.map(({ key, name, rest }) => (
            <li key={key}>
              <Link href={overviewAddress(found.place.id, { ...at, ...rest })}>{t("without", { name })}</Link>
            </li>
          ))}
        </ul>
      ) : null}
    </EmptyState>
  );
}
