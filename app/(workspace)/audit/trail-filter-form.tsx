import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select, type SelectOption } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Query } from "./filter-of-query";

/** Subjects of the trail, in the order they matter when something is looked for. */
const groups = [
  "report",
  "round",
  "plan",
  "import",
  "export",
  "session",
  "sign_in",
  "password",
  "position",
  "target",
  "threshold",
  "list",
  "year",
  "audit",
] as const;

type Props = { query: Query; unreadable: readonly string[]; units: readonly SelectOption[] };

/** A form that only reads: its fields are the page's address, so a view can be kept and sent. */
export function TrailFilterForm({ query, unreadable, units }: Props) {
  const t = useTranslations("audit");
  const typedIn = (name: string): string => (typeof query[name] === "string" ? query[name] : "");
  const errorOf = (name: string): string | undefined => (unreadable.includes(name) ? t("failure.filter") : undefined);
  return (
    <form
      method="get"
      action="/audit"
      className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_2fr_1fr_1fr_auto]"
      aria-label={t("filter")}
    >
      <Select
        name="area"
        label={t("area")}
        required={false}
        defaultValue={typedIn("area")}
        placeholder={t("anyArea")}
        options={units}
        error={errorOf("area")}
      />
      <Select
        name="action"
        label={t("action")}
        required={false}
        defaultValue={typedIn("action")}
        placeholder={t("anyAction")}
        options={groups.map((group) => ({ value: group, label: t(`group.${group}`) }))}
        error={errorOf("action")}
      />
      <TextField
        name="who"
        label={t("who")}
        required={false}
        placeholder={t("whoHint")}
        defaultValue={typedIn("who")}
        maxLength={100}
        error={errorOf("who")}
      />
      <TextField
        name="from"
        label={t("from")}
        required={false}
        placeholder={t("dayHint")}
        defaultValue={typedIn("from")}
        error={errorOf("from")}
      />
      <TextField name="to" label={t("to")} required={false} placeholder={t("dayHint")} defaultValue={typedIn("to")} error={errorOf("to")} />
      {typedIn("entity") ? <input type="hidden" name="entity" value={typedIn("entity")} /> : null}
      {typedIn("entityId") ? <input type="hidden" name="entityId" value={typedIn("entityId")} /> : null}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit">{t("apply")}</Button>
        {Object.keys(query).length > 0 ? <Link href="/audit">{t("clear")}</Link> : null}
      </div>
    </form>
  );
}
