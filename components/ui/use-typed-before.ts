"use client";

import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from "react";

/**
 * For text fields whose text a component keeps: takes over what was typed before the page's script stood. The browser shows that text
 * but told nobody of it, so the next drawing would wipe it away. The ref goes on the field, or on what holds several of them;
 * `take` hears each changed field's text and name once, before anything is drawn anew.
 */
export function useTypedBefore<T extends HTMLElement>(take: (text: string, name: string) => void): RefObject<T | null> {
  const region = useRef<T>(null);
  const told = useEffectEvent(take);
  useLayoutEffect(() => {
    for (const field of textFieldsIn(region.current)) {
      // What the server wrote is the field's default; a field mounted by the script itself has no other text yet.
      if (field.value !== field.defaultValue) told(field.value, field.name);
    }
  }, []);
  return region;
}

function textFieldsIn(element: HTMLElement | null): readonly (HTMLInputElement | HTMLTextAreaElement)[] {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return [element];
  return [...(element?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea") ?? [])];
}
