"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { meetingAddressOf } from "./meeting-address";
import { MeetingBar } from "./meeting-bar";
import { actOfKey } from "./meeting-keys";
import { type Slide, showSlide, slidesOf } from "./slides";
import { useFullScreen } from "./use-full-screen";
import { useSwipe } from "./use-swipe";

type MeetingStageProps = {
  readonly placeName: string;
  /** The overview this meeting shows: where Esc goes. */
  readonly back: string;
  /** The meeting of the area above, where the person may open it. */
  readonly up: { readonly href: string; readonly label: string } | null;
  /** Panel of the address, 1 first. */
  readonly first: number;
  /** The panels of the overview. Without a script they stand one below the other. */
  readonly children: ReactNode;
};

/** One panel of the overview at a time, in the size of a room; places open the same panel of theirs without leaving. */
export function MeetingStage({ placeName, back, up, first, children }: MeetingStageProps) {
  const t = useTranslations("live.meeting");
  const router = useRouter();
  const stage = useRef<HTMLDivElement>(null);
  const [slides, setSlides] = useState<readonly Slide[]>([]);
  const [{ index, byHand }, setAt] = useState({ index: first - 1, byHand: false });
  const now = Math.min(Math.max(index, 0), Math.max(slides.length - 1, 0));

  const leave = useCallback(() => {
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
    router.push(back);
  }, [router, back]);
  const { isFull, isPossible, toggle } = useFullScreen(leave);
  const go = useCallback((to: number) => setAt({ index: Math.min(Math.max(to, 0), slides.length - 1), byHand: true }), [slides.length]);
  const swipe = useSwipe((way) => go(now + way));

  // The panels are looked for again when the page brings others: another area, another month.
  // biome-ignore lint/correctness/useExhaustiveDependencies: children are what is looked through.
  useLayoutEffect(() => {
    if (stage.current) setSlides(slidesOf(stage.current, t("opening")));
  }, [children, t]);
  useLayoutEffect(() => showSlide(slides, now), [slides, now]);

  useEffect(() => {
    if (!byHand) return;
    const address = new URL(location.href);
    address.searchParams.set("panel", String(now + 1));
    history.replaceState(history.state, "", address);
    stage.current?.scrollTo({ top: 0 });
    if (document.activeElement === document.body || stage.current?.contains(document.activeElement))
      stage.current?.focus({ preventScroll: true });
  }, [now, byHand]);

  useEffect(() => {
    const byKey = (event: KeyboardEvent) => {
      const act = actOfKey(event, slides.length);
      if (!act) return;
      event.preventDefault();
      if (act.kind === "by") go(now + act.step);
      else if (act.kind === "to") go(act.index);
      else if (act.kind === "full") toggle();
      else leave();
    };
    document.addEventListener("keydown", byKey);
    return () => document.removeEventListener("keydown", byKey);
  }, [slides.length, now, go, toggle, leave]);

  /** Before the links and charts themselves hear of it: a place opens in the meeting, a part of the page as its slide. */
  const drill = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0 || !(event.target instanceof Element)) return;
    const href = event.target.closest("a[href]")?.getAttribute("href") ?? "";
    const part = href.startsWith("#") ? document.getElementById(href.slice(1)) : null;
    const slide = part ? slides.findIndex(({ parts }) => parts.some((each) => each.contains(part))) : -1;
    if (slide >= 0) {
      event.preventDefault();
      go(slide);
      return;
    }
    const address = meetingAddressOf(href, now + 1);
    if (!address) return;
    event.preventDefault();
    event.stopPropagation();
    router.push(address);
  };

  const title = slides[now]?.title ?? "";
  return (
    <>
      <MeetingBar {...{ placeName, back, up, slides, now, isFull }} onGo={go} onFullScreen={isPossible ? toggle : null} onLeave={leave} />
      <div
        ref={stage}
        className="meeting-stage"
        data-ready={slides.length > 0 || undefined}
        data-opening={!slides[now]?.isPanel || undefined}
        tabIndex={-1}
        onClickCapture={drill}
        {...swipe}
      >
        {children}
      </div>
      <p role="status" className="sr-only">
        {byHand && title ? t("announce", { now: now + 1, all: slides.length, title }) : ""}
      </p>
    </>
  );
}
