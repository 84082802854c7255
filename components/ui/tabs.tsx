"use client";

import type { ReactNode } from "react";
import { Tabs as AriaTabs, type Key, Tab, TabList, TabPanel } from "react-aria-components";
import { AriaLocale } from "./aria-locale";

export type TabEntry = { readonly id: string; readonly label: ReactNode; readonly content: ReactNode };

type TabsProps = { label: string; entries: readonly TabEntry[]; selected?: string; onSelect?: (id: string) => void };

/** Parts of one matter. What differs by address (a month, an area) is links, not tabs. */
export function Tabs({ label, entries, selected, onSelect }: TabsProps) {
  return (
    <AriaLocale>
      <AriaTabs selectedKey={selected} onSelectionChange={onSelect ? (key: Key) => onSelect(String(key)) : undefined}>
        <TabList aria-label={label} className="tab-list">
          {entries.map((entry) => (
            <Tab key={entry.id} id={entry.id} className="tab">
              {entry.label}
            </Tab>
          ))}
        </TabList>
        {entries.map((entry) => (
          <TabPanel key={entry.id} id={entry.id} className="tab-panel">
            {entry.content}
          </TabPanel>
        ))}
      </AriaTabs>
    </AriaLocale>
  );
}
