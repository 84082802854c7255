import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { fillDownFields, planFields } from "@/lib/exchange/import/rules/fields";
import type { StoredMapping } from "@/lib/exchange/import/store-batches";
import { ActForm } from "./act-form";
import type { Act } from "./acts";

type MappingFormProps = {
  id: string;
  mapping: StoredMapping;
  act: Act;
  /** Whether something was refused or could not be read: then the mapping is likely to be what must change. */
  open: boolean;
};

/** Which column is which field: proposed from the header, every answer can be changed. Folded away while nothing asks for it. */
export function MappingForm({ id, mapping, act, open }: MappingFormProps) {
  const t = useTranslations("exchange.import.mapping");
  const f = useTranslations("exchange.import.field");
  const { resolved, choice, sheetNames } = mapping;
  const columns = (resolved?.headers ?? []).map((header, index) => ({
    value: String(index + 1),
    label: `${columnLetters(index)} · ${header || t("unnamed", { n: index + 1 })}`,
  }));
  const fillDown = new Set(resolved?.fillDown ?? choice.fill_down ?? []);
  const mayFill = new Set(fillDownFields);
  return (
    <Panel title={t("title")} sentence={t("lead")}>
      <details open={open}>
        <summary className="min-h-6 cursor-pointer py-2 text-14 font-semibold text-accent-ink">{t("show")}</summary>
        <ActForm id={id} act={act}>
          <div className="grid gap-4 sm:grid-cols-3">
            {sheetNames.length > 1 ? (
              <Select
                name="sheet"
                label={t("sheet")}
                required={false}
                defaultValue={resolved?.sheet}
                options={sheetNames.map((name) => ({ value: name, label: name }))}
              />
            ) : null}
            <TextField
              name="headerRow"
              label={t("headerRow")}
              inputMode="numeric"
              required={false}
              defaultValue={String(resolved?.headerRow ?? choice.header_row ?? "")}
            />
            <TextField
              name="fiscalYear"
              label={t("fiscalYear")}
              hint={t("fiscalYearHint")}
              inputMode="numeric"
              required={false}
              defaultValue={String(choice.fiscal_year ?? "")}
            />
          </div>
          {columns.length === 0 ? null : (
            <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
              {planFields.map((field) => (
                <li key={field} className="grid content-start gap-1">
                  <label className="field-label" htmlFor={`column-${field}`}>
                    {f(field)}
                  </label>
                  <select
                    id={`column-${field}`}
                    name={`columns.${field}`}
                    className="input select-native w-full"
                    defaultValue={resolved?.columns[field] === undefined ? "" : String(resolved.columns[field] + 1)}
                  >
                    <option value="">{t("none")}</option>
                    {columns.map((column) => (
                      <option key={column.value} value={column.value}>
                        {column.label}
                      </option>
                    ))}
                  </select>
                  {mayFill.has(field) ? (
                    <Checkbox name="fillDown" value={field} label={t("fillDown")} defaultChecked={fillDown.has(field)} />
                  ) : null}
                </li>
              ))}
            </ul>
          )}
          <div>
            <Button type="submit">{t("save")}</Button>
          </div>
        </ActForm>
      </details>
    </Panel>
  );
}

/** 0 → A, 26 → AA: the name a spreadsheet shows. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
