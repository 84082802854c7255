"use client";

import { useCallback, useEffect, useState } from "react";

export type Rotation = {
  readonly index: number;
  /** Stopped by the person, or because the focus is in a panel (WCAG 2.2.2). */
  readonly isPaused: boolean;
  /** Whether the panel shown was chosen by a person: only then is it announced. */
  readonly byHand: boolean;
  readonly go: (index: number) => void;
  readonly toggle: () => void;
  readonly hold: (isHeld: boolean) => void;
};

/** Shows one of `count` panels after another, each for some seconds. Choosing a panel starts its time anew. */
export function useRotation(count: number, seconds: number, first: number): Rotation {
  const [at, setAt] = useState({ index: Math.min(Math.max(first, 0), count - 1), byHand: false, turn: 0 });
  const [stopped, setStopped] = useState(false);
  const [held, setHeld] = useState(false);
  const isPaused = stopped || held;
  useEffect(() => {
    if (isPaused || count < 2) return;
    const next = { index: (at.index + 1) % count, byHand: false, turn: at.turn + 1 };
    const timer = setTimeout(() => setAt(next), seconds * 1_000);
    return () => clearTimeout(timer);
  }, [isPaused, count, seconds, at]);
  const go = useCallback(
    (index: number) => setAt(({ turn }) => ({ index: (index + count) % count, byHand: true, turn: turn + 1 })),
    [count],
  );
  const toggle = useCallback(() => setStopped((was) => !was), []);
  return { index: at.index, byHand: at.byHand, isPaused, go, toggle, hold: setHeld };
}
