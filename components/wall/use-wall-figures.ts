"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { WallView } from "@/lib/live/rules/wall-view";
import type { LiveState } from "./live-connection";
import { useLiveFigures } from "./use-live";

type Answer = { readonly version: string | null; readonly wall: WallView | null };
export type WallFigures = {
  readonly wall: WallView | null;
  readonly state: LiveState | "stale";
  /** When the figures shown were last known to be right (ms); the page's own time first. */
  readonly knownAt: number;
  /** When they last changed before the eyes of this screen. */
  readonly changedAt: number | null;
};

const retryMs = 5_000;

/** The wall's figures, asked for again at every change; kept as they are, and said to be old, while the server cannot be reached. */
export function useWallFigures(first: Answer, at: { areaId: string; query: string; renderedAt: number }): WallFigures {
  const { areaId, query, renderedAt } = at;
  const [wall, setWall] = useState(first.wall);
  const [reached, setReached] = useState({ at: renderedAt, ok: true, allowed: true });
  const [changedAt, setChangedAt] = useState<number | null>(null);
  const tag = useRef<string | null>(null);
  const shown = useRef(JSON.stringify(first.wall));
  const retry = useRef<ReturnType<typeof setTimeout>>(undefined);

  const onVersion = useCallback(
    (version: string | null) => {
      if (version !== null && first.version !== null && version !== first.version) location.reload();
    },
    [first.version],
  );

  const ask = useCallback(async (): Promise<void> => {
    clearTimeout(retry.current);
    try {
      const headers: HeadersInit = tag.current ? { "if-none-match": tag.current } : {};
      const response = await fetch(`/api/v1/live/${areaId}/figures?${query}`, { headers, cache: "no-store" });
      if ([401, 403, 404].includes(response.status)) return setReached((was) => ({ ...was, allowed: false }));
      if (response.status === 200) {
        const answer: Answer = await response.json();
        tag.current = response.headers.get("etag");
        onVersion(answer.version);
        const text = JSON.stringify(answer.wall);
        if (text !== shown.current) {
          shown.current = text;
          setWall(answer.wall);
          setChangedAt(Date.now());
        }
      } else if (response.status !== 304) throw new Error(`figures of ${areaId}: ${response.status}`);
      setReached({ at: Date.now(), ok: true, allowed: true });
    } catch {
      setReached((was) => ({ ...was, ok: false }));
      retry.current = setTimeout(() => void ask(), retryMs);
    }
  }, [areaId, query, onVersion]);

  useEffect(() => () => clearTimeout(retry.current), []);

  const onChange = useCallback(() => void ask(), [ask]);
  const live = useLiveFigures({ areaId, year: first.wall?.year ?? null, enabled: reached.allowed, onChange, onVersion });
  const state = !reached.allowed ? "ended" : !reached.ok ? "stale" : live;
  return { wall, state, knownAt: reached.at, changedAt };
}
