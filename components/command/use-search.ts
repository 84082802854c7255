"use client";

import { useEffect, useRef, useState } from "react";
import type { SearchAnswer } from "@/lib/search/rules/search-view";
import type { CommandMode } from "./command-event";

/** Long enough that a word is not asked letter by letter, short enough not to be felt. */
const pauseMs = 120;
const nothing: SearchAnswer = { areas: [], projects: [], activities: [] };

type Search = { readonly answer: SearchAnswer; readonly state: "idle" | "searching" | "failed" };

/** Asks the server a moment after the typing stops. What was asked before is answered at once while the bar is open. */
export function useSearch(text: string, mode: CommandMode): Search {
  const [search, setSearch] = useState<Search>({ answer: nothing, state: "idle" });
  const known = useRef(new Map<string, SearchAnswer>());
  const query = new URLSearchParams({ q: text.trim(), kind: mode }).toString();
  const asks = mode === "area" || text.trim() !== "";

  useEffect(() => {
    const before = known.current.get(query);
    if (!asks || before) {
      setSearch({ answer: before ?? nothing, state: "idle" });
      return;
    }
    const abort = new AbortController();
    setSearch(({ answer }) => ({ answer, state: "searching" }));
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/v1/search?${query}`, { signal: abort.signal });
        if (!response.ok) throw new Error(`search: ${response.status}`);
        const answer: SearchAnswer = await response.json();
        known.current.set(query, answer);
        setSearch({ answer, state: "idle" });
      } catch {
        if (!abort.signal.aborted) setSearch({ answer: nothing, state: "failed" });
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query, asks]);

  return search;
}
