import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { rowsToDraw, type Seen, topToShow } from "./row-window";

type RowWindow = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly count: number;
  readonly rowHeight: number;
  /** What the server takes to be in view. */
  readonly first: Seen;
  /** Lines drawn on either side of those in view, once the page is alive: as sent it carries only what is seen. */
  readonly beyond: number;
  /** Height the heads cover at the top, pixels. */
  readonly heads: number;
  /** The line that stays drawn because it holds the focus. */
  readonly kept: number;
  readonly onScrolled: (top: number) => void;
};

/**
 * The lines of a scroller that are in view, all equally high. Drawn in the same turn as the scrolling, so that no bare ground is seen.
 * Written out because every line is a multiple of one height: a library that measures would weigh more than the table.
 */
export function useRowWindow({ scroller, count, rowHeight, first, beyond, heads, kept, onScrolled }: RowWindow) {
  const [seen, setSeen] = useState(first);
  const [alive, setAlive] = useState(false);
  const scrolled = useRef(onScrolled);
  scrolled.current = onScrolled;

  // Where the list was left, before anything is painted.
  const left = useRef(first.top);
  useLayoutEffect(() => {
    if (scroller.current && left.current > 0) scroller.current.scrollTop = left.current;
  }, [scroller]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = (): void => {
      const now = { top: box.scrollTop, height: box.clientHeight };
      setSeen((before) => (showSame(before, now, rowHeight) ? before : now));
      setAlive(true);
    };
    const onScroll = (): void => {
      scrolled.current(box.scrollTop);
      flushSync(look);
    };
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener("scroll", onScroll);
    };
  }, [scroller, rowHeight]);

  const reveal = useCallback(
    (row: number) => {
      const box = scroller.current;
      if (box) box.scrollTop = topToShow(row, { top: box.scrollTop, height: box.clientHeight }, rowHeight, heads);
    },
    [scroller, rowHeight, heads],
  );
  return { rows: rowsToDraw(seen, { count, rowHeight, beyond: alive ? beyond : 0, kept }), reveal };
}

/** A few pixels further the same lines are in view: nothing is drawn anew. */
const showSame = (before: Seen, now: Seen, rowHeight: number): boolean =>
  before.height === now.height && Math.floor(before.top / rowHeight) === Math.floor(now.top / rowHeight);
