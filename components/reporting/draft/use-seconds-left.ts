import { useEffect, useState } from "react";

/** Whole seconds until an instant, counted down; null without one, 0 once it is reached. */
export function useSecondsLeft(until: string | null): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (until === null) return;
    const tick = (): void => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [until]);
  if (until === null || now === null) return null;
  return Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
}
