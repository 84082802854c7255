"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useState } from "react";

/**
 * A chart and its table, the same figures twice: T swaps them while the focus is inside (DESIGN §7). Without a script, and
 * in print, the chart stands and the table can be opened below it.
 */
export function ChartTwin({ chart, table }: { chart: ReactNode; table: ReactNode }) {
  const t = useTranslations("common.chart");
  const [shown, setShown] = useState<"chart" | "table">("chart");
  const byKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "t" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLElement && event.target.closest("input, textarea, select")) return;
    event.preventDefault();
    setShown(shown === "chart" ? "table" : "chart");
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key heard from the focusable things inside, which the buttons below do too
    <div className="chart-twin" onKeyDown={byKey}>
      <div className="twin-switch" data-print="none">
        {(["chart", "table"] as const).map((choice) => (
          <button key={choice} type="button" aria-pressed={shown === choice} title={t("keyHint")} onClick={() => setShown(choice)}>
            {t(choice)}
          </button>
        ))}
      </div>
      {shown === "chart" ? chart : table}
    </div>
  );
}
