"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import type { ButtonKind } from "@/components/ui/button";

type PopupProps = {
  /** What the button says. */
  trigger: ReactNode;
  /** Names the box that opens. */
  label: string;
  kind?: ButtonKind;
  pressed?: boolean;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Called when the button is about to be pressed: the box's script may be fetched ahead. */
  onNear?: () => void;
  children: ReactNode;
};

/**
 * A box under its button. Esc and a press outside close it, Esc gives the focus back; leaving it by Tab closes it. On a phone it is a sheet
 * at the bottom edge (style sheet). Its content is only made when it opens.
 */
export function Popup({ trigger, label, kind = "secondary", isOpen, onOpenChange, onNear, children }: PopupProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const from = document.activeElement;
    box.current?.focus();
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) onOpenChange(false);
    };
    const byKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      onOpenChange(false);
      // Opened by a key from a cell, the focus goes back to the cell.
      if (from instanceof HTMLElement && from !== document.body && from.isConnected) from.focus();
      else button.current?.focus();
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    document.addEventListener("keydown", byKey, true);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
      document.removeEventListener("keydown", byKey, true);
    };
  }, [isOpen, onOpenChange]);

  return (
    <div className="register-popup" ref={root}>
      <button
        ref={button}
        type="button"
        className="button"
        data-kind={kind}
        data-open={isOpen || undefined}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => onOpenChange(!isOpen)}
        onPointerEnter={onNear}
        onFocus={onNear}
      >
        {trigger}
      </button>
      {isOpen ? (
        <div ref={box} id={id} role="dialog" aria-label={label} className="register-popup-box" tabIndex={-1}>
          {children}
        </div>
      ) : null}
    </div>
  );
}
