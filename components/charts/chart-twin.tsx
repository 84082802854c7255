"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useState, useSyncExternalStore } from "react";

/**
 * A chart and its table, the same figures twice: T swaps them while the focus is inside (DESIGN §7). Without a script
 * the table stands below the chart; print shows what the screen showed.
 */
export function ChartTwin({ chart, table }: { chart: ReactNode; table: ReactNode }) {
  const t = useTranslations("common.chart");
  const [shown, setShown] = useState<"chart" | "table">("chart");
  // A noscript element would not do: the streamed answer cannot put its parts into what the browser reads as mere text.
  const hydrated = useHydrated();
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
      {hydrated ? null : <div className="twin-unscripted">{table}</div>}
    </div>
  );
}

const never = () => () => undefined;

/** False on the server and in the first render of the browser, true from then on. */
const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
