"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";

export type Explanation = {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
  /** What takes the focus back when the inspector closes: a figure, or a place of a map. */
  readonly opener: HTMLOrSVGElement | null;
};

type ExplainValue = {
  readonly current: Explanation | null;
  readonly openId: string | null;
  readonly explain: (explanation: Explanation) => void;
  readonly close: () => void;
};

const ExplainContext = createContext<ExplainValue>({ current: null, openId: null, explain: () => undefined, close: () => undefined });

/** "Explain this number": any `<Figure>` below opens the inspector of the same canvas. */
export const useExplain = () => useContext(ExplainContext);

export function ExplainProvider({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState<Explanation | null>(null);
  const close = useCallback(() => {
    setCurrent((open) => {
      open?.opener?.focus();
      return null;
    });
  }, []);
  const value = useMemo<ExplainValue>(() => ({ current, openId: current?.id ?? null, explain: setCurrent, close }), [current, close]);
  return <ExplainContext value={value}>{children}</ExplainContext>;
}
