"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Takes the focus when it appears, so that the keyboard and a screen reader land on what just happened. */
export function FocusOnce({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  );
}
