"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { onOpening } from "./opening-event";

/** After this nothing is said any more: the page came under the address it had, or it does not come. */
const longestMs = 15_000;
/** A page that is there sooner needs no words; the line is drawn at once. */
const wordsAfterMs = 500;

/**
 * While another page is fetched: a line below the bar, and the page that still stands is dimmed and busy. Written to the document
 * and not to state, because the router begins inside a transition, whose states are shown only when the new page is.
 */
export function OpeningSign({ words }: { words: string }) {
  const path = usePathname();
  const search = useSearchParams().toString();
  const status = useRef<HTMLSpanElement>(null);
  const end = useRef<() => void>(undefined);

  useEffect(() => {
    const stop = onOpening((address) => {
      const { pathname, search: asked } = new URL(address, location.href);
      if (pathname === location.pathname && asked === location.search) return;
      end.current?.();
      const canvas = document.querySelector("main");
      document.documentElement.dataset.opening = "";
      canvas?.setAttribute("aria-busy", "true");
      const timers = [
        setTimeout(() => {
          if (status.current) status.current.textContent = words;
        }, wordsAfterMs),
        setTimeout(() => end.current?.(), longestMs),
      ];
      end.current = () => {
        for (const timer of timers) clearTimeout(timer);
        delete document.documentElement.dataset.opening;
        canvas?.removeAttribute("aria-busy");
        if (status.current) status.current.textContent = "";
      };
    });
    return () => {
      stop();
      end.current?.();
    };
  }, [words]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what tells that the page has come.
  useEffect(() => end.current?.(), [path, search]);

  return (
    <>
      <div className="opening-line" aria-hidden="true" data-print="none" />
      <span ref={status} role="status" className="sr-only" />
    </>
  );
}
