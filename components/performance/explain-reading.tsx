"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { type Mark, wordsOf } from "@/components/charts/reader/walk-marks";
import { useExplain } from "@/components/layout/explain";
import { InspectorSection } from "@/components/layout/inspector-section";
import { takesShortcut } from "@/components/layout/shortcut-keys";
import { ExplainCertifiers } from "./explain-certifiers";
import { ExplainNext } from "./explain-next";
import type { OverviewAt } from "./overview-address";

type Read = { readonly title: string; readonly lines: readonly string[]; readonly areaId: string | null; readonly month: number | null };

/**
 * E explains what is being read in a chart, by arrows or by pointer: its words, who certified it, and the way on. The chart's mark
 * says the place (its link) and, in the heat map, the month (its column).
 */
export function ExplainReading({ areaId, at }: { areaId: string; at: OverviewAt }) {
  const { explain } = useExplain();

  useEffect(() => {
    const byKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "e" || !takesShortcut(event)) return;
      const mark = document.querySelector<Mark>("[data-chart] [data-on]");
      if (!mark) return;
      event.preventDefault();
      const read = readingOf(mark);
      const then = { ...at, month: read.month ?? at.month };
      explain({
        id: wordsOf(mark) ?? "",
        title: read.title,
        content: <Reading read={read} areaId={read.areaId ?? areaId} at={then} />,
        opener: document.activeElement instanceof HTMLElement ? document.activeElement : null,
      });
    };
    document.addEventListener("keydown", byKey);
    return () => document.removeEventListener("keydown", byKey);
  }, [areaId, at, explain]);

  return null;
}

function readingOf(mark: Mark): Read {
  const [title = "", ...lines] = (wordsOf(mark) ?? "").split("\n");
  const column = mark.dataset.column;
  const row = column === undefined ? mark : mark.closest("svg")?.querySelectorAll("[data-values]")[Number(mark.dataset.row)];
  const link = column === undefined ? mark.closest("a[href]") : row?.querySelector("a[href]");
  const areaId = /\/overview\/([a-z0-9-]+)/.exec(link?.getAttribute("href") ?? "")?.[1] ?? null;
  return { title, lines, areaId, month: column === undefined ? null : Number(column) + 1 };
}

function Reading({ read, areaId, at }: { read: Read; areaId: string; at: OverviewAt }) {
  const t = useTranslations("performance.explain");
  return (
    <>
      <InspectorSection title={t("read")}>
        <ul className="text-14">
          {read.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </InspectorSection>
      <ExplainCertifiers areaId={areaId} at={at} />
      <InspectorSection title={t("definition")}>
        <p className="text-13">{t("paidDefinition")}</p>
      </InspectorSection>
      <ExplainNext areaId={areaId} at={at} place={read.areaId === null ? undefined : read.title} />
    </>
  );
}
