"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { takesShortcut } from "@/components/layout/shortcut-keys";

type MeetingLinksProps = {
  readonly areaId: string;
  /** The overview's year, month and filters. */
  readonly query: string;
  /** Handed over, so that an overview does not carry every word of walls and meetings. */
  readonly words: { readonly open: string; readonly openKey: string; readonly wall: string };
};

/** From an overview to its meeting (M) and its wall. Plain links without a script. */
export function MeetingLinks({ areaId, query, words }: MeetingLinksProps) {
  const router = useRouter();
  const meeting = `/meeting/${areaId}?${query}`;
  useEffect(() => {
    const byKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "m" || !takesShortcut(event)) return;
      event.preventDefault();
      fillScreen();
      router.push(meeting);
    };
    document.addEventListener("keydown", byKey);
    return () => document.removeEventListener("keydown", byKey);
  }, [router, meeting]);
  return (
    <span className="meeting-links" data-print="none">
      <a
        href={meeting}
        className="button"
        title={words.openKey}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          fillScreen();
          router.push(meeting);
        }}
      >
        {words.open}
      </a>
      <a href={`/wall/${areaId}?${query}`} className="button" data-kind="quiet">
        {words.wall}
      </a>
    </span>
  );
}

/** Only a press of a person may ask for it, so it is asked here; where it is refused, the meeting fills the window. */
function fillScreen(): void {
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}
