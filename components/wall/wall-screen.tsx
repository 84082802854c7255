"use client";

import { useTranslations } from "next-intl";
import { type FocusEvent, useEffect } from "react";
import { takesShortcut } from "@/components/layout/shortcut-keys";
import { formatPercent } from "@/lib/i18n/format";
import type { WallView } from "@/lib/live/rules/wall-view";
import { useRotation } from "./use-rotation";
import { useWallFigures } from "./use-wall-figures";
import { WallEnded } from "./wall-ended";
import { WallFooter } from "./wall-footer";
import { WallHeader } from "./wall-header";
import { WallPanel, wallPanelsOf } from "./wall-panels";

type WallScreenProps = {
  readonly areaId: string;
  readonly placeName: string;
  /** The conditions of the address, as the API takes them. */
  readonly query: string;
  readonly version: string | null;
  readonly wall: WallView | null;
  /** When the page was made, milliseconds. */
  readonly renderedAt: number;
  readonly seconds: number;
  readonly first: number;
  readonly theme: "dark" | "light" | "system";
};

/**
 * A screen nobody sits at: its panels in turn, kept right by itself. Space stops and starts the turning, the arrows and number
 * keys choose a panel, and a focus inside the panel holds it.
 */
export function WallScreen({
  areaId,
  placeName,
  query,
  version,
  wall: first,
  renderedAt,
  seconds,
  first: firstPanel,
  theme,
}: WallScreenProps) {
  const t = useTranslations("live");
  const figures = useWallFigures({ version, wall: first }, { areaId, query, renderedAt });
  const { wall, state } = figures;
  const panels = wallPanelsOf(wall);
  const count = panels.length;
  const rotation = useRotation(count, seconds, firstPanel);
  const name = panels[rotation.index] ?? "summary";
  const { go, toggle, hold, index } = rotation;

  useEffect(() => {
    const byKey = (event: KeyboardEvent) => {
      if (!takesShortcut(event) || event.repeat) return;
      const onControl = event.target instanceof HTMLElement && event.target.closest("button, a, [role=slider]") !== null;
      if (event.key === " " && !onControl) toggle();
      else if (event.key === "ArrowRight" && !onControl) go(index + 1);
      else if (event.key === "ArrowLeft" && !onControl) go(index - 1);
      else if (/^[1-9]$/.test(event.key) && Number(event.key) <= count) go(Number(event.key) - 1);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", byKey);
    return () => document.removeEventListener("keydown", byKey);
  }, [go, toggle, index, count]);

  const byFocus = (event: FocusEvent) => hold(event.target.matches(":focus-visible"));
  return (
    <div className="wall" data-wall data-density="wall" data-theme={theme}>
      <WallHeader wall={wall} placeName={placeName} />
      {state === "ended" ? <WallEnded at={figures.knownAt} /> : null}
      <main
        id="canvas"
        className="wall-stage"
        onFocus={byFocus}
        onBlur={() => hold(false)}
        aria-label={t(`${name}.title`, { level: "ministry" })}
      >
        {wall ? <WallPanel key={name} name={name} wall={wall} /> : <p className="wall-empty">{t("wall.empty")}</p>}
      </main>
      <p className="sr-only" role="status">
        {rotation.byHand ? t("wall.panelOf", { now: index + 1, all: count }) : ""}
        {figures.changedAt !== null && wall ? t("state.changed", { percent: formatPercent(wall.standing.paidPercent) }) : ""}
      </p>
      <WallFooter figures={figures} rotation={rotation} count={count} seconds={seconds} />
    </div>
  );
}
