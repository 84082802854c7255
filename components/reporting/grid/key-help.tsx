"use client";

import { useTranslations } from "next-intl";
import { memo, useEffect } from "react";
import { takesShortcut } from "@/components/layout/shortcut-keys";
import { Dialog } from "@/components/ui/dialog";
import { KeyCap } from "@/components/ui/key-cap";
import { TriggerButton } from "@/components/ui/trigger-button";
import styles from "./tools.module.css";

/** Every key of the grid, by what one wants to do. */
const keys = {
  move: ["↑ ↓ ← →", "Enter", "Shift Enter", "Tab", "Home", "End", "Ctrl Home", "Ctrl End"],
  edit: ["F2", "Esc", "Delete", "Ctrl D", "F4", "Shift F4", "Ctrl Z", "Ctrl Y"],
  block: ["Shift ↑ ↓ ← →", "Ctrl A", "Ctrl C", "Ctrl X", "Ctrl V"],
  check: ["F8", "Alt ↓", "Ctrl Enter", "?"],
} as const;

type KeyHelpProps = { open: boolean; onOpen: (open: boolean) => void };

/** "?" opens it anywhere but in a field; inside a cell Ctrl / does. */
export const KeyHelp = memo(function KeyHelp({ open, onOpen }: KeyHelpProps) {
  const t = useTranslations("reporting.page.grid.help");
  useEffect(() => {
    const byKey = (event: KeyboardEvent): void => {
      if (event.key !== "?" || !takesShortcut(event)) return;
      event.preventDefault();
      onOpen(true);
    };
    document.addEventListener("keydown", byKey);
    return () => document.removeEventListener("keydown", byKey);
  }, [onOpen]);
  return (
    <Dialog
      title={t("title")}
      isOpen={open}
      onOpenChange={onOpen}
      trigger={
        <TriggerButton kind="quiet">
          <span className="max-[899px]:sr-only">{t("open")}</span> <KeyCap>?</KeyCap>
        </TriggerButton>
      }
    >
      <div className={styles.help}>
        {(["move", "edit", "block", "check"] as const).map((group) => (
          <section key={group}>
            <h3>{t(`group.${group}`)}</h3>
            <dl>
              {keys[group].map((key, at) => (
                <div key={key}>
                  <dt>
                    <KeyCap>{key}</KeyCap>
                  </dt>
                  <dd>{t(`${group}.k${at}` as "move.k0")}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
});
