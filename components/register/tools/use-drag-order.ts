"use client";

import { type PointerEvent, type RefObject, useState } from "react";

type DragOrder = { readonly list: RefObject<HTMLElement | null>; readonly onMove: (key: string, to: number) => void };

/**
 * Ordering by pointer: a handle is taken and the line follows past its neighbours' middles. Lines that take part carry `data-column`; the
 * place given is a place among them. Works with mouse, pen and finger.
 */
export function useDragOrder({ list, onMove }: DragOrder) {
  const [dragged, setDragged] = useState<string | null>(null);
  const handle = (key: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged(key);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragged !== key || !list.current) return;
      const lines = [...list.current.querySelectorAll<HTMLElement>("[data-column]")];
      const from = lines.findIndex((line) => line.dataset.column === key);
      const to = lines.filter((line, index) => {
        const { top, height } = line.getBoundingClientRect();
        return index !== from && event.clientY > top + height / 2;
      }).length;
      if (to !== from) onMove(key, to);
    },
    onPointerUp: () => setDragged(null),
    onPointerCancel: () => setDragged(null),
  });
  return { dragged, handle };
}
