"use client";

import { useCallback, useRef } from "react";

let left: { readonly address: string; readonly offset: number } | null = null;

/** Where the list stood when its page was left: whoever comes back to the same address finds the same lines in view. */
export function useLeftAt(address: string) {
  const opened = useRef(left?.address === address ? left.offset : 0);
  const latest = useRef(address);
  latest.current = address;
  const onScrolled = useCallback((offset: number) => {
    left = { address: latest.current, offset };
  }, []);
  return { offset: opened.current, onScrolled };
}
