"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { SectionLink } from "@/components/layout/sections";
import { takesShortcut } from "@/components/layout/shortcut-keys";
import { KeyCap } from "@/components/ui/key-cap";
import { type CommandMode, onCommandBar } from "./command-event";
import { useTypedMeanwhile } from "./typed-meanwhile";

const loadDialog = () => import("./command-dialog").then(({ CommandDialog }) => CommandDialog);
/** Fetched when it is first wanted: a page that is only read does not carry it. */
const CommandDialog = dynamic(loadDialog, { ssr: false });

/** The search in the chrome: Ctrl K anywhere, `/` where no tree takes it. On a phone a magnifying glass. */
export function CommandBar({
  sections,
  positionId,
  homeId,
}: {
  sections: readonly SectionLink[];
  positionId: string;
  homeId: string | null;
}) {
  const t = useTranslations("command");
  const [mode, setMode] = useState<CommandMode | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const isOpen = mode !== null;
  const typedMeanwhile = useTypedMeanwhile(isOpen);

  useEffect(() => {
    const open = (next: CommandMode) => {
      opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      setMode(next);
    };
    const byKey = (event: KeyboardEvent) => {
      const isK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const isSlash = event.key === "/" && takesShortcut(event) && !document.getElementById("areas");
      if (!isK && !isSlash) return;
      event.preventDefault();
      open("all");
    };
    document.addEventListener("keydown", byKey);
    const stop = onCommandBar(open);
    return () => {
      document.removeEventListener("keydown", byKey);
      stop();
    };
  }, []);

  return (
    <>
      <button
        type="button"
        className="command-key"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={() => void loadDialog()}
        onFocus={() => void loadDialog()}
        onClick={(event) => {
          opener.current = event.currentTarget;
          setMode("all");
        }}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm3.3 7.8 3.7 3.7" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span className="command-words">{t("open")}</span>
        <span className="command-caps" aria-hidden="true">
          <KeyCap>Ctrl</KeyCap>
          <KeyCap>K</KeyCap>
        </span>
      </button>
      {mode === null ? null : (
        <CommandDialog
          mode={mode}
          sections={sections}
          positionId={positionId}
          homeId={homeId}
          typedMeanwhile={typedMeanwhile}
          onClose={(gone) => {
            setMode(null);
            if (!gone) requestAnimationFrame(() => opener.current?.focus());
          }}
        />
      )}
    </>
  );
}
