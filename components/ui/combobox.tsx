"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { matchKeyOf } from "@/lib/core/thai-text";
import { AriaLocale } from "./aria-locale";
import { fieldId } from "./field";
import { FieldMessage } from "./field-message";

export type ComboOption = { readonly id: string; readonly label: string; readonly hint?: string };

type ComboboxProps = {
  name: string;
  label: ReactNode;
  options: readonly ComboOption[];
  defaultValue?: string;
  error?: ReactNode;
  required?: boolean;
  /** Said when nothing matches what was typed. */
  empty: ReactNode;
  onSelect?: (id: string | null) => void;
};

/** Typing matches without spaces, dots or Thai digits in the way: the names are matched as the import matches them. */
const matches = (text: string, typed: string): boolean => matchKeyOf(text).includes(matchKeyOf(typed));

/** One of many (a province, an agency): type to narrow. The chosen id is sent under `name`. */
export function Combobox({ name, label, options, defaultValue, error, required, empty, onSelect }: ComboboxProps) {
  const t = useTranslations("common.action");
  return (
    <AriaLocale>
      <ComboBox
        className="field"
        name={name}
        formValue="key"
        defaultItems={options}
        defaultSelectedKey={defaultValue}
        defaultFilter={matches}
        isRequired={required}
        isInvalid={Boolean(error)}
        validationBehavior="aria"
        allowsEmptyCollection
        menuTrigger="focus"
        onSelectionChange={(key) => onSelect?.(key === null ? null : String(key))}
      >
        <Label className="field-label">{label}</Label>
        <span className="input-wrap">
          <Input id={fieldId(name)} className="input" data-tone={error ? "error" : undefined} />
          <Button className="input-inside" aria-label={t("choose")}>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <path d="m2.5 4.5 3.5 3.5 3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
            </svg>
          </Button>
        </span>
        {error ? <FieldMessage tone="error">{error}</FieldMessage> : null}
        <Popover className="popover combo-popover">
          <ListBox className="menu" renderEmptyState={() => <p className="p-3 text-13 text-ink-2">{empty}</p>}>
            {(option: ComboOption) => (
              <ListBoxItem id={option.id} textValue={option.label} className="menu-item">
                {option.label}
                {option.hint ? <span className="menu-hint">{option.hint}</span> : null}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </AriaLocale>
  );
}
