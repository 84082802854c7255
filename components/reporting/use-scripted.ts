import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False in the page as sent, true once a script runs it: what a script must undo is never switched off for those without one. */
export const useScripted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
