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
 * says the place and the month (its link; in the heat map its row and column).
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
      const { activeElement } = document;
      const opener = activeElement instanceof HTMLElement || activeElement instanceof SVGElement ? activeElement : null;
      explain({
        id: wordsOf(mark) ?? "",
        title: read.title,
        content: <Reading read={read} areaId={read.areaId ?? areaId} at={then} />,
        opener,
      });
    };
    document.addEventListener("keydown", byKey);
    return () => document.removeEventListener("keydown", byKey);
  }, [areaId, at, explain]);
  useAskedCertifiers(areaId);

  return null;
}

/** An address that ends in #certified asks who stands behind what is paid: its explanation opens as if it was touched. */
function useAskedCertifiers(areaId: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another answer.
  useEffect(() => {
    const look = () => {
      if (location.hash === "#certified") document.querySelector<HTMLElement>(".brief-headline .figure")?.click();
    };
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, [areaId]);
}

function readingOf(mark: Mark): Read {
  const [title = "", ...lines] = (wordsOf(mark) ?? "").split("\n");
  const column = mark.dataset.column;
  const row = column === undefined ? mark : mark.closest("svg")?.querySelectorAll("[data-values]")[Number(mark.dataset.row)];
  const link = column === undefined ? mark.closest("a[href]") : row?.querySelector("a[href]");
  const href = link?.getAttribute("href") ?? "";
  const areaId = /\/overview\/([a-z0-9-]+)/.exec(href)?.[1] ?? null;
  const month = column === undefined ? /[?&]month=(\d+)/.exec(href)?.[1] : Number(column) + 1;
  return { title, lines, areaId, month: month === undefined ? null : Number(month) };
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
