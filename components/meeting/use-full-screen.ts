"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/**
 * Full screen where the browser has it (a phone may not: the meeting then fills the window). Left by Esc, which the browser keeps
 * for itself, it tells; left by our own button it does not.
 */
export function useFullScreen(onEscaped: () => void): {
  readonly isFull: boolean;
  readonly isPossible: boolean;
  readonly toggle: () => void;
} {
  const [isFull, setFull] = useState(false);
  const [isPossible, setPossible] = useState(false);
  const own = useRef(false);
  const escaped = useRef(onEscaped);
  useEffect(() => {
    escaped.current = onEscaped;
  });
  useEffect(() => {
    setPossible(document.fullscreenEnabled === true);
    setFull(document.fullscreenElement !== null);
    const changed = () => {
      const isNow = document.fullscreenElement !== null;
      setFull(isNow);
      if (!isNow && !own.current) escaped.current();
      own.current = false;
    };
    document.addEventListener("fullscreenchange", changed);
    return () => document.removeEventListener("fullscreenchange", changed);
  }, []);
  const toggle = useCallback(() => {
    own.current = document.fullscreenElement !== null;
    const done = own.current ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    // Refused by the browser or the person: the meeting goes on in the window.
    done.catch(() => undefined);
  }, []);
  return { isFull, isPossible, toggle };
}
