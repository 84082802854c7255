"use client";

import { useCallback, useSyncExternalStore } from "react";

/**
 * Whether a media query holds. Before a script runs the answer is the server's guess (from the request's headers), so that the page as sent
 * already has the right shape.
 */
export function useMedia(query: string, guess: boolean): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => guess,
  );
}

/** Rows are cards (DESIGN §11–12). */
export const cardsQuery = "(width < 600px)";
/** The rail of conditions is a sheet. */
export const sheetQuery = "(width < 1280px)";
