"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RegisterQuery } from "@/lib/register/schema";
import { hrefOf, type RegisterAt, readAddress } from "./address";

export type Go = (
  change: { readonly query?: Partial<RegisterQuery> } & Partial<Omit<RegisterAt, "query">>,
  how?: "push" | "replace",
) => void;

/**
 * The page's address as the only state of what is asked and shown. `go` writes it without asking the server for the page again: rows come
 * from the register's own readings. Year and month always stand once known, so that a link means one month.
 */
export function useAddress(known: { readonly year: number; readonly month: number } | null) {
  const told = useSearchParams().toString();
  // The router tells a new address a moment later; a press must show at once. What was gone to counts until the router tells it, or a step back.
  const [ahead, setAhead] = useState<string | null>(null);
  const text = ahead ?? told;
  if (ahead === told) setAhead(null);
  useEffect(() => {
    const stepped = () => setAhead(null);
    window.addEventListener("popstate", stepped);
    return () => window.removeEventListener("popstate", stepped);
  }, []);
  const read = useMemo(() => readAddress(new URLSearchParams(text)), [text]);
  const latest = useRef({ at: read.at, known });
  latest.current = { at: read.at, known };
  const go = useCallback<Go>(({ query, ...change }, how = "push") => {
    const { at, known: month } = latest.current;
    const next: RegisterAt = {
      ...at,
      // A view that was changed is no longer the one its name was given to.
      ...(query ? { view: "" } : {}),
      ...change,
      query: { ...at.query, year: at.query.year ?? month?.year ?? null, month: at.query.month ?? month?.month ?? null, ...query },
    };
    latest.current = { at: next, known: month };
    const href = hrefOf(next);
    setAhead(new URLSearchParams(href.split("?")[1]).toString());
    if (how === "push") window.history.pushState(null, "", href);
    else window.history.replaceState(null, "", href);
  }, []);
  return { ...read, go };
}
