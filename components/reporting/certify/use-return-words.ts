"use client";

import { useEffect, useEffectEvent, useState } from "react";

/** What was written for a return and not sent yet: one comment, and a remark for each cell it is about ("activityId|field"). */
export type ReturnWords = { readonly comment: string; readonly remarks: Readonly<Record<string, string>> };

const none: ReturnWords = { comment: "", remarks: {} };

/**
 * Keeps the words of a return while its writer walks from cell to cell, and through a reload of the tab. They belong to the
 * version that was seen: once the report moved on they are of no use and do not come back. `typedAlready` reads what was typed
 * into the page before the script ran; it goes before what was kept.
 */
export function useReturnWords(
  seen: { readonly reportId: string; readonly lockVersion: number },
  typedAlready: () => ReturnWords,
): [ReturnWords, (words: ReturnWords) => void] {
  const [words, setWords] = useState<ReturnWords>(none);
  const key = `desk-return:${seen.reportId}:${seen.lockVersion}`;
  const already = useEffectEvent(typedAlready);
  useEffect(() => {
    const [kept, typed] = [stored(key), already()];
    setWords({ comment: typed.comment || kept.comment, remarks: { ...kept.remarks, ...typed.remarks } });
  }, [key]);
  const keep = (next: ReturnWords): void => {
    setWords(next);
    try {
      sessionStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing still has the words on the page.
    }
  };
  return [words, keep];
}

function stored(key: string): ReturnWords {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return isWords(kept) ? kept : none;
  } catch {
    return none;
  }
}

const isWords = (value: unknown): value is ReturnWords =>
  typeof value === "object" &&
  value !== null &&
  "comment" in value &&
  typeof value.comment === "string" &&
  "remarks" in value &&
  typeof value.remarks === "object" &&
  value.remarks !== null &&
  Object.values(value.remarks).every((text) => typeof text === "string");
