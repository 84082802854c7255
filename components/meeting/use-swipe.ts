"use client";

import { type PointerEvent, useRef } from "react";

const leastPixels = 60;

/** A finger drawn sideways across the stage; up and down is scrolling, and a wide table keeps its own sideways way. */
export function useSwipe(onSwipe: (way: 1 | -1) => void) {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      const inRegion = event.target instanceof Element && event.target.closest(".scroll-region, input, select") !== null;
      from.current = event.pointerType === "touch" && !inRegion ? { x: event.clientX, y: event.clientY } : null;
    },
    onPointerUp: (event: PointerEvent) => {
      const start = from.current;
      from.current = null;
      if (!start) return;
      const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
      if (Math.abs(dx) > leastPixels && Math.abs(dx) > 2 * Math.abs(dy)) onSwipe(dx < 0 ? 1 : -1);
    },
    onPointerCancel: () => {
      from.current = null;
    },
  };
}
