import { useLocale, useTranslations } from "next-intl";
import { fiscalMonthLabel } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { atOf, tableAddress } from "./overview-address";
import type { PanelTable } from "./panel-table";
import { fullName } from "./place-name";

/** What of a panel can be taken along: the picture as SVG or PNG, its rows as CSV or XLSX. The files need no script, the pictures do. */
export function PanelDownloads({ overview, table, title }: { overview: Overview; table: PanelTable; title: string }) {
  const t = useTranslations("panels.download");
  const locale = useLocale();
  const at = atOf(overview);
  const caption = `${fullName(overview.place, locale)} · ${fiscalMonthLabel(overview, locale, "long")}`;
  return (
    <details className="panel-menu">
      <summary className="panel-tool" aria-label={t("of", { title })}>
        {t("open")}
      </summary>
      <ul>
        {(["png", "svg"] as const).map((format) => (
          <li key={format} className="needs-script">
            <button type="button" data-picture={format} data-file={table.fileName} data-caption={caption}>
              {t(format)}
            </button>
          </li>
        ))}
        {(["csv", "xlsx"] as const).map((format) => (
          <li key={format}>
            <a href={tableAddress(overview.place.id, table.name, at, format)} download>
              {t(format)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
