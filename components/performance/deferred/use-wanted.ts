import { type RefObject, useEffect, useState } from "react";

/** How far below the screen something already counts as near. */
const nearBy = "300px";
/** Signs that the page is being used and not only looked at. */
const signs = ["scroll", "wheel", "keydown", "pointerdown"] as const;

/** True from when `place` comes near the screen or, `byUse`, from the first sign that somebody uses the page. */
export function useWanted(place: RefObject<Element | null>, byUse: boolean): boolean {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (wanted || !place.current) return;
    const want = () => setWanted(true);
    const watch = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && want(), {
      rootMargin: `${nearBy} 0px`,
    });
    watch.observe(place.current);
    const used = new AbortController();
    if (byUse) for (const sign of signs) document.addEventListener(sign, want, { signal: used.signal, passive: true, capture: true });
    return () => {
      watch.disconnect();
      used.abort();
    };
  }, [wanted, place, byUse]);
  return wanted;
}
