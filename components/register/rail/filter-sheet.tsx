"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

type FilterSheetProps = {
  /** What closing the sheet shows: "see 23 activities". */
  done: ReactNode;
  onClose: () => void;
  children: ReactNode;
};

/** The conditions where there is no room for the rail. The platform's own dialog holds the focus and gives it back; a press beside it closes. */
export function FilterSheet({ done, onClose, children }: FilterSheetProps) {
  const t = useTranslations("register.rail");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const box = dialog.current;
    box?.showModal();
    return () => box?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself
    <dialog
      ref={dialog}
      className="register-sheet"
      aria-label={t("title")}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="register-sheet-body">{children}</div>
      <div className="register-sheet-foot">
        <Button kind="primary" size="wide" onClick={onClose}>
          {done}
        </Button>
      </div>
    </dialog>
  );
}
