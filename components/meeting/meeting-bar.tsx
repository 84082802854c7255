"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Slide } from "./slides";

type MeetingBarProps = {
  readonly placeName: string;
  readonly back: string;
  readonly up: { readonly href: string; readonly label: string } | null;
  /** Empty until the script has looked through the page. */
  readonly slides: readonly Slide[];
  readonly now: number;
  readonly isFull: boolean;
  readonly onGo: (index: number) => void;
  /** Null where the browser has no full screen. */
  readonly onFullScreen: (() => void) | null;
  readonly onLeave: () => void;
};

/** Where one is, the list of panels, the way on and the way out. */
export function MeetingBar({ placeName, back, up, slides, now, isFull, onGo, onFullScreen, onLeave }: MeetingBarProps) {
  const t = useTranslations("live.meeting");
  return (
    <nav className="meeting-bar" aria-label={t("list")}>
      {up ? (
        <Link href={up.href} prefetch={false} className="meeting-up">
          <span aria-hidden="true">↑</span> <span className="sr-only">{t("up", { place: up.label })}</span>
          <span aria-hidden="true">{up.label}</span>
        </Link>
      ) : null}
      <b className="meeting-place">{placeName}</b>
      <label className="meeting-list">
        <span className="sr-only">{t("list")}</span>
        <select className="input select-native" value={now} onChange={(event) => onGo(Number(event.target.value))}>
          {slides.length === 0 ? <option value={now}>{t("opening")}</option> : null}
          {slides.map(({ title }, index) => (
            // The list is the page's own, in its order; two panels may share a title.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the order is what names a slide.
            <option key={index} value={index}>
              {index + 1} · {title}
            </option>
          ))}
        </select>
      </label>
      <span className="meeting-turns">
        <button type="button" className="button" onClick={() => onGo(now - 1)} disabled={now === 0} aria-label={t("previous")}>
          ←
        </button>
        <span aria-hidden="true">{slides.length > 0 ? `${now + 1}/${slides.length}` : now + 1}</span>
        <button type="button" className="button" onClick={() => onGo(now + 1)} disabled={now >= slides.length - 1} aria-label={t("next")}>
          →
        </button>
      </span>
      <span className="meeting-keys">{t("keys")}</span>
      <span className="meeting-end">
        {onFullScreen ? (
          <button type="button" className="button" data-kind="quiet" onClick={onFullScreen} aria-pressed={isFull}>
            {t(isFull ? "windowed" : "fullScreen")}
          </button>
        ) : null}
        <Link
          href={back}
          className="button"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onLeave();
          }}
        >
          {t("leave")}
        </Link>
      </span>
    </nav>
  );
}
