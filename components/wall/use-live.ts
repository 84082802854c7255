"use client";

import { useEffect, useRef, useState } from "react";
import { connectLive, type LiveState } from "./live-connection";

type LiveOptions = {
  readonly areaId: string;
  readonly year: number | null;
  /** False once the screen knows that it may not look any more. */
  readonly enabled: boolean;
  readonly onChange: () => void;
  readonly onVersion?: (version: string | null) => void;
};

/** Calls `onChange` whenever figures at or below an area may have changed; says how it hears of it. */
export function useLiveFigures({ areaId, year, enabled, onChange, onVersion }: LiveOptions): LiveState {
  const [state, setState] = useState<LiveState>("connecting");
  const latest = useRef({ onChange, onVersion });
  useEffect(() => {
    latest.current = { onChange, onVersion };
  });
  useEffect(() => {
    if (!enabled) return setState("ended");
    return connectLive(`/api/v1/live/${areaId}${year === null ? "" : `?year=${year}`}`, {
      changed: () => latest.current.onChange(),
      version: (version) => latest.current.onVersion?.(version),
      state: setState,
    });
  }, [areaId, year, enabled]);
  return state;
}
