"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatInstant } from "@/lib/i18n/format";
import type { ReminderAudience } from "@/lib/reporting/rules/completeness-view";
import { fullNameOf } from "./heat-data";

type RemindUnitsProps = {
  units: ReminderAudience["units"];
  chosen: ReadonlySet<string>;
  choose: (chosen: ReadonlySet<string>) => void;
};

/** The units one by one: what each still owes, and when it was last reminded. */
export function RemindUnits({ units, chosen, choose }: RemindUnitsProps) {
  const t = useTranslations("completeness.remind");
  const locale = useLocale();
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  return (
    <fieldset className="min-w-0">
      <legend className="pb-1 text-13 font-semibold">{t("units")}</legend>
      <ul className="remind-units">
        {units.map((unit) => (
          <li key={unit.id}>
            <label className="remind-unit">
              <input type="checkbox" checked={chosen.has(unit.id)} onChange={() => toggle(unit.id)} />
              <span className="min-w-0">
                <span className="font-semibold">{fullNameOf(unit, locale)}</span>{" "}
                <span className="text-ink-2">
                  {unit.unsent > 0 ? t("unitLine", { unsent: unit.unsent, due: unit.due }) : t("unitReturned")}
                  {unit.remindedAt ? ` · ${t("last", { when: formatInstant(unit.remindedAt, locale) })}` : null}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
