"use client";

import { parseDate } from "@internationalized/date";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  DatePicker as AriaDatePicker,
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarHeading,
  DateInput,
  DateSegment,
  Dialog,
  Group,
  Label,
  Popover,
} from "react-aria-components";
import { AriaLocale } from "./aria-locale";
import { FieldMessage } from "./field-message";

type DatePickerProps = {
  name: string;
  label: ReactNode;
  /** ISO day. The form sends an ISO day too; only what is seen is Buddhist. */
  defaultValue?: string;
  min?: string;
  max?: string;
  error?: ReactNode;
  required?: boolean;
};

const day = (iso: string | undefined) => (iso ? parseDate(iso) : undefined);

/** A day in the Buddhist calendar of the page's locale: typed part by part, or picked. */
export function DatePicker({ name, label, defaultValue, min, max, error, required }: DatePickerProps) {
  const t = useTranslations("common");
  const arrow = (path: string) => (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
  return (
    <AriaLocale>
      <AriaDatePicker
        className="field"
        name={name}
        defaultValue={day(defaultValue)}
        minValue={day(min)}
        maxValue={day(max)}
        isRequired={required}
        isInvalid={Boolean(error)}
        validationBehavior="aria"
      >
        <Label className="field-label">{label}</Label>
        <Group className="input date-input" data-tone={error ? "error" : undefined}>
          <DateInput className="date-segments">{(segment) => <DateSegment segment={segment} className="date-segment" />}</DateInput>
          <Button className="date-open" aria-label={t("action.choose")}>
            {arrow("m2.5 4.5 3.5 3.5 3.5-3.5")}
          </Button>
        </Group>
        {error ? <FieldMessage tone="error">{error}</FieldMessage> : null}
        <Popover className="popover">
          <Dialog className="calendar">
            <Calendar>
              <header className="calendar-head">
                <Button slot="previous" className="calendar-step">
                  {arrow("M7.5 2.5 4 6l3.5 3.5")}
                </Button>
                <CalendarHeading className="font-semibold" />
                <Button slot="next" className="calendar-step">
                  {arrow("M4.5 2.5 8 6 4.5 9.5")}
                </Button>
              </header>
              <CalendarGrid>{(date) => <CalendarCell date={date} className="calendar-cell" />}</CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </AriaDatePicker>
    </AriaLocale>
  );
}
