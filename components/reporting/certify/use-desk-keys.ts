"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect } from "react";
import { takesShortcut } from "@/components/layout/shortcut-keys";

type DeskKeys = {
  readonly next: string | null;
  readonly previous: string | null;
  /** The form that certifies; null while it may not. */
  readonly certify: RefObject<HTMLFormElement | null> | null;
  /** The id of the field a return begins in; null where it may not be returned. */
  readonly returnField: string | null;
};

/** J and K walk the queue, A certifies, R begins a return. Never while somebody types, and not when keys are turned off. */
export function useDeskKeys({ next, previous, certify, returnField }: DeskKeys): void {
  const router = useRouter();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.shiftKey || event.repeat || !takesShortcut(event)) return;
      const acts: Partial<Record<string, () => void>> = {
        KeyJ: () => next && router.push(next),
        KeyK: () => previous && router.push(previous),
        KeyA: () => certify?.current?.requestSubmit(),
        KeyR: () => returnField && document.getElementById(returnField)?.focus(),
      };
      const act = acts[event.code];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [next, previous, certify, returnField, router]);
}
