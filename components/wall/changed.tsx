"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

const shownMs = 4_000;

/** A figure that is underlined in the accent for four seconds after it changed before the eyes (DESIGN §10). */
export function Changed({ children }: { children: string }): ReactNode {
  const seen = useRef(children);
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    if (seen.current === children) return;
    seen.current = children;
    setNew(true);
    const timer = setTimeout(() => setNew(false), shownMs);
    return () => clearTimeout(timer);
  }, [children]);
  return (
    <span className="wall-figure" data-changed={isNew || undefined}>
      {children}
    </span>
  );
}
