"use client";

import { useTranslations } from "next-intl";
import { type OverviewAt, tableAddress } from "./overview-address";

type PanelDownloadsProps = {
  areaId: string;
  at: OverviewAt;
  /** The panel's table, and what its files are called. */
  table: string;
  fileName: string;
  /** The panel's title, and the line over its picture: whose figures and of when. */
  title: string;
  caption: string;
};

/** What of a panel can be taken along: the picture as SVG or PNG, its rows as CSV or XLSX. The files need no script, the pictures do. */
export function PanelDownloads({ areaId, at, table, fileName, title, caption }: PanelDownloadsProps) {
  const t = useTranslations("panels.download");
  return (
    <details className="panel-menu">
      <summary className="panel-tool" aria-label={t("of", { title })}>
        {t("open")}
      </summary>
      <ul>
        {(["png", "svg"] as const).map((format) => (
          <li key={format} className="needs-script">
            <button type="button" data-picture={format} data-file={fileName} data-caption={caption}>
              {t(format)}
            </button>
          </li>
        ))}
        {(["csv", "xlsx"] as const).map((format) => (
          <li key={format}>
            <a href={tableAddress(areaId, table, at, format)} download>
              {t(format)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
