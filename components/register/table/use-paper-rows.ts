import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Shown } from "./shown-rows";

/** Lines of one printing: as many as a page of the register holds. */
const paperPage = 50;

/** The lines that go on paper: those of the page in view that were read. */
export const paperRows = (first: number, lines: readonly Shown[]): readonly number[] => {
  const from = Math.floor(Math.max(0, first) / paperPage) * paperPage;
  return lines.slice(from, from + paperPage).flatMap(({ kind }, at) => (kind === "wait" ? [] : [from + at]));
};

type PaperRows = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rowHeight: number;
  readonly lines: readonly Shown[];
};

/** While the page is printed: the lines to draw. Null otherwise. Paper has no scroller, so the place is taken before it is laid out. */
export function usePaperRows({ scroller, rowHeight, lines }: PaperRows): readonly number[] | null {
  const [first, setFirst] = useState<number | null>(null);
  useEffect(() => {
    const before = () => flushSync(() => setFirst(Math.floor((scroller.current?.scrollTop ?? 0) / rowHeight)));
    const after = () => setFirst(null);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, [scroller, rowHeight]);
  return first === null ? null : paperRows(first, lines);
}
