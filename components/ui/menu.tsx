"use client";

import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Text } from "react-aria-components";
import { AriaLocale } from "./aria-locale";

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Goes somewhere; without it `onChoose` is called with the id. */
  readonly href?: string;
  /** Saved as a file instead of opened. */
  readonly download?: boolean;
};

type MenuProps = { label: string; trigger: ReactNode; entries: readonly MenuEntry[]; onChoose?: (id: string) => void };

/** A short list of acts under a button: downloads, views. Arrows, typing a letter, Esc. */
export function Menu({ label, trigger, entries, onChoose }: MenuProps) {
  return (
    <AriaLocale>
      <MenuTrigger>
        {trigger}
        <Popover className="popover" placement="bottom end">
          <AriaMenu aria-label={label} className="menu" onAction={(key) => onChoose?.(String(key))}>
            {entries.map((entry) => (
              <MenuItem
                key={entry.id}
                id={entry.id}
                href={entry.href}
                download={entry.download}
                textValue={entry.label}
                className="menu-item"
              >
                <Text slot="label">{entry.label}</Text>
                {entry.hint ? (
                  <Text slot="description" className="menu-hint">
                    {entry.hint}
                  </Text>
                ) : null}
              </MenuItem>
            ))}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
    </AriaLocale>
  );
}
