"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { askEveryMs } from "./live-connection";
import type { Rotation } from "./use-rotation";
import type { WallFigures } from "./use-wall-figures";

type WallFooterProps = { figures: WallFigures; rotation: Rotation; count: number; seconds: number };

/** The live state in words beside its mark, the clock, and which panel stands here and how to stop it. */
export function WallFooter({ figures, rotation, count, seconds }: WallFooterProps) {
  const t = useTranslations("live");
  const locale = useLocale();
  const { state, knownAt, changedAt } = figures;
  const words = {
    live: t("state.live"),
    connecting: t("state.connecting"),
    polling: t("state.polling", { seconds: askEveryMs / 1_000 }),
    stale: t("state.stale", { time: formatTime(new Date(knownAt), locale) }),
    ended: t("state.ended", { time: formatTime(new Date(knownAt), locale) }),
  };
  return (
    <footer className="wall-footer">
      <p role="status" className="wall-state" data-state={state}>
        <LiveMark state={state} />
        {words[state]}
        {changedAt !== null && state !== "ended" ? ` · ${t("state.updated", { time: withSeconds(changedAt, locale) })}` : ""}
      </p>
      <p className="wall-units">{t("wall.units")}</p>
      <Clock />
      <nav aria-label={t("wall.panels")} className="wall-turns">
        <button type="button" onClick={() => rotation.go(rotation.index - 1)} aria-label={t("wall.previousPanel")}>
          ←
        </button>
        <span>{t("wall.panelOf", { now: rotation.index + 1, all: count })}</span>
        <button type="button" onClick={() => rotation.go(rotation.index + 1)} aria-label={t("wall.nextPanel")}>
          →
        </button>
        <button type="button" onClick={rotation.toggle} aria-pressed={rotation.isPaused} className="wall-pause">
          {rotation.isPaused ? t("wall.play") : t("wall.pause")}
        </button>
        <span className="wall-keys">
          {rotation.isPaused ? t("wall.paused") : t("wall.next", { seconds })} · {t("wall.keys")}
        </span>
      </nav>
    </footer>
  );
}

/** Shape and colour: filled while live, a ring while asking, a cross when cut. */
function LiveMark({ state }: { state: WallFigures["state"] }) {
  return (
    <svg viewBox="0 0 12 12" className="wall-live-mark" aria-hidden="true">
      {state === "live" ? <circle cx="6" cy="6" r="5" fill="currentColor" /> : null}
      {state === "polling" || state === "connecting" ? (
        <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="2" />
      ) : null}
      {state === "stale" || state === "ended" ? <path d="m2 2 8 8m0-8-8 8" stroke="currentColor" strokeWidth="2.2" /> : null}
    </svg>
  );
}

/** Drawn once the page stands: the server's second is already over. */
function Clock() {
  const locale = useLocale();
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, []);
  return <time className="wall-clock">{now === null ? " " : formatTime(new Date(now), locale)}</time>;
}

const seconds = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Bangkok", second: "2-digit" });

/** "09:14:22" with the word for hours: the seconds behind the minutes the one formatter writes. */
const withSeconds = (at: number, locale: Locale): string =>
  formatTime(new Date(at), locale).replace(/(\d\d:\d\d)/, `$1:${seconds.format(at).padStart(2, "0")}`);
