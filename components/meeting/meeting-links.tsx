"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { takesShortcut } from "@/components/layout/shortcut-keys";

/** From an overview to its meeting (M) and its wall; `query` holds the overview's year, month and filters. Plain links without a script. */
export function MeetingLinks({ areaId, query }: { areaId: string; query: string }) {
  const t = useTranslations("live.meeting");
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
        title={t("openKey")}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          fillScreen();
          router.push(meeting);
        }}
      >
        {t("open")}
      </a>
      <a href={`/wall/${areaId}?${query}`} className="button" data-kind="quiet">
        {t("wall")}
      </a>
    </span>
  );
}

/** Only a press of a person may ask for it, so it is asked here; where it is refused, the meeting fills the window. */
function fillScreen(): void {
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}
