import { useEffect, useRef } from "react";

/**
 * What is typed between the opening of the command bar and its field taking the keys, which on the first opening waits for a script.
 * Answers the function that hands it over, once, and ends the listening.
 */
export function useTypedMeanwhile(isOpen: boolean): () => string {
  const take = useRef<() => string>(() => "");
  useEffect(() => {
    if (!isOpen) return;
    let typed = "";
    const collect = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key.length !== 1 && event.key !== "Backspace") return;
      typed = event.key === "Backspace" ? typed.slice(0, -1) : typed + event.key;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const stop = () => window.removeEventListener("keydown", collect, true);
    window.addEventListener("keydown", collect, true);
    take.current = () => {
      stop();
      const whole = typed;
      typed = "";
      return whole;
    };
    return stop;
  }, [isOpen]);
  return () => take.current();
}
