"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { type OverviewAt, tableAddress } from "./overview-address";
import { WholeLink } from "./whole-link";

type PanelDownloadsProps = {
  areaId: string;
  at: OverviewAt;
  /** The panel's table, and what its files are called. */
  table: string;
  fileName: string;
  /** The panel's title, and the line over its picture: whose figures and of when. */
  title: string;
  caption: string;
  /** The page is whole: the menu is in it and not made when it opens. */
  whole: boolean;
};

/** What of a panel can be taken along: the picture as SVG or PNG, its rows as CSV or XLSX. The files need no script, the pictures do. */
export function PanelDownloads({ areaId, at, table, fileName, title, caption, whole }: PanelDownloadsProps) {
  const t = useTranslations("panels.download");
  const menu = useRef<HTMLDetailsElement>(null);
  const [made, setMade] = useState(whole);
  // Opened before the page's script stood.
  useEffect(() => setMade((before) => before || menu.current?.open === true), []);
  return (
    <details ref={menu} className="panel-menu" onToggle={() => setMade(true)}>
      <summary className="panel-tool" aria-label={t("of", { title })}>
        {t("open")}
      </summary>
      {made ? (
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
      ) : (
        <WholeLink areaId={areaId} at={at} />
      )}
    </details>
  );
}
