"use client";

import type { ReactNode } from "react";
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { AriaLocale } from "./aria-locale";

type DialogProps = {
  title: ReactNode;
  /** The thing that opens it: a react-aria pressable, e.g. `<TriggerButton>`. Leave out when `isOpen` is held outside. */
  trigger?: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** "alert" for what cannot be undone: it is read as a question that wants an answer. */
  kind?: "dialog" | "alert";
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** Asks before what cannot be taken back. Focus is held inside and returns to where it was; Esc closes. */
export function Dialog({ title, trigger, isOpen, onOpenChange, kind = "dialog", children }: DialogProps) {
  const overlay = (
    <ModalOverlay
      className="dialog-overlay"
      isDismissable={kind === "dialog"}
      isOpen={trigger ? undefined : isOpen}
      onOpenChange={trigger ? undefined : onOpenChange}
    >
      <Modal className="dialog-box">
        <AriaDialog role={kind === "alert" ? "alertdialog" : "dialog"} className="dialog">
          {({ close }) => (
            <>
              <Heading slot="title" level={2} className="text-22 font-semibold">
                {title}
              </Heading>
              {typeof children === "function" ? children(close) : children}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  if (!trigger) return <AriaLocale>{overlay}</AriaLocale>;
  return (
    <AriaLocale>
      <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
        {trigger}
        {overlay}
      </DialogTrigger>
    </AriaLocale>
  );
}
