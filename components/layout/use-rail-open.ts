"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";

/**
 * Whether the rail is opened over the canvas (below 1280 px). The phone's bottom bar opens it by the address (#areas);
 * going to an area closes it.
 */
export function useRailOpen(): readonly [boolean, (open: boolean) => void] {
  const path = usePathname();
  const [open, setOpen] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is the reason to close
  useEffect(() => {
    setOpen(location.hash === "#areas");
    const byHash = () => setOpen(location.hash === "#areas");
    const byKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") setOpen(false);
    };
    window.addEventListener("hashchange", byHash);
    document.addEventListener("keydown", byKey);
    return () => {
      window.removeEventListener("hashchange", byHash);
      document.removeEventListener("keydown", byKey);
    };
  }, [path]);

  return [open, setOpen];
}
