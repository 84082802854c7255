import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import type { Issue } from "@/lib/exchange/import/rules/issue";
import { ActForm } from "./act-form";
import type { Act } from "./acts";

type Unknown = { readonly name: string; readonly rows: number; readonly suggestions: NonNullable<Issue["suggestions"]> };

type UnitsFormProps = { id: string; act: Act; issues: readonly Issue[]; units: readonly { readonly id: string; readonly name: string }[] };

/** Names that matched no unit: the nearest are offered, a person chooses, nothing is guessed. */
export function UnitsForm({ id, act, issues, units }: UnitsFormProps) {
  const t = useTranslations("exchange.import.units");
  const unknown = unknownUnits(issues);
  if (unknown.length === 0) return null;
  return (
    <Panel title={t("title")} sentence={t("lead")}>
      <ActForm id={id} act={act}>
        <ul className="grid gap-x-6 gap-y-4 md:grid-cols-2">
          {unknown.map((one, index) => (
            <li key={one.name}>
              <input type="hidden" name="names" value={one.name} />
              <Select
                name="units"
                key={one.name}
                label={`${index + 1}. ${one.name}`}
                aside={t("rows", { count: one.rows })}
                placeholder={t("choose")}
                required={false}
                defaultValue=""
                options={[
                  ...one.suggestions.map((unit) => ({ value: unit.id, label: unit.name, group: t("nearest") })),
                  ...units.map((unit) => ({ value: unit.id, label: unit.name, group: t("all") })),
                ]}
              />
            </li>
          ))}
        </ul>
        <div>
          <Button type="submit">{t("save")}</Button>
        </div>
      </ActForm>
    </Panel>
  );
}

function unknownUnits(issues: readonly Issue[]): Unknown[] {
  const byName = new Map<string, Unknown>();
  for (const { code, value, suggestions } of issues) {
    if ((code !== "unit_unknown" && code !== "unit_ambiguous") || value === null) continue;
    const known = byName.get(value);
    byName.set(value, { name: value, rows: (known?.rows ?? 0) + 1, suggestions: suggestions ?? [] });
  }
  return [...byName.values()];
}
