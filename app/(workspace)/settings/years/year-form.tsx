"use client";

import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { typedThaiDay } from "@/lib/core/thai-date";
import type { FiscalYearState } from "@/lib/settings/queries/read-fiscal-years";
import { fiscalYearStates } from "@/lib/settings/schema";
import { setFiscalYearAction } from "../actions";
import { SavedForm } from "../saved-form";

/** The state of a year and the day its act came into force; `known` is null for a year that is being added. */
export function YearForm({ year, known }: { year: number; known: FiscalYearState | null }) {
  const t = useTranslations("settings.years");
  return (
    <Panel id="edit" title={t(known ? "form" : "add", { year })}>
      <SavedForm
        action={setFiscalYearAction}
        hidden={{ year: String(year), seenStatus: known?.status ?? "" }}
        submit={t("submit")}
        cancelHref="/settings/years"
      >
        {({ typed, error }) => (
          <>
            <RadioGroup
              name="status"
              label={t("status")}
              look="segments"
              options={fiscalYearStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
              defaultValue={typed("status", known?.status ?? "planned")}
              error={error("status")}
            />
            <TextField
              name="actInForceOn"
              label={t("act")}
              hint={t("actHint")}
              required={false}
              defaultValue={typed("actInForceOn", known?.actInForceOn ? typedThaiDay(known.actInForceOn) : "")}
              error={error("actInForceOn")}
            />
            <TextArea
              name="note"
              label={t("note")}
              required={false}
              maxLength={500}
              defaultValue={typed("note", known?.note ?? "")}
              error={error("note")}
            />
          </>
        )}
      </SavedForm>
    </Panel>
  );
}
