"use client";

import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import type { ButtonKind } from "./button";

type TriggerButtonProps = Omit<AriaButtonProps, "className" | "children"> & { kind?: ButtonKind; children: ReactNode };

/** A button that opens a dialog or a menu and is wired to it by react-aria. */
export function TriggerButton({ kind = "secondary", children, ...rest }: TriggerButtonProps) {
  return (
    <AriaButton {...rest} className="button" data-kind={kind}>
      {children}
    </AriaButton>
  );
}
