"use client";

import type { ReactNode } from "react";
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from "react-aria-components";

/** On or off, at once. In a form that is sent, use a checkbox. */
export function Switch({ children, ...rest }: Omit<AriaSwitchProps, "children" | "className"> & { children: ReactNode }) {
  return (
    <AriaSwitch {...rest} className="switch">
      <span className="switch-track" aria-hidden="true" />
      {children}
    </AriaSwitch>
  );
}
