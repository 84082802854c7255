"use client";

import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { TextField } from "@/components/ui/text-field";
import type { CodeItemPeriod } from "@/lib/settings/queries/read-code-items";
import { addCodeItemAction, renameCodeItemAction, retireCodeItemAction } from "../actions";
import { type FormFields, SavedForm } from "../saved-form";

const listHref = (listCode: string): string => `/settings/lists?list=${listCode}`;

/** Both names: documents and screens need the Thai and the English one. */
function NameFields({ fields, item }: { fields: FormFields; item?: CodeItemPeriod }) {
  const t = useTranslations("settings");
  return (
    <>
      <TextField
        name="nameTh"
        label={t("lists.nameTh")}
        maxLength={200}
        defaultValue={fields.typed("nameTh", item?.nameTh)}
        error={fields.error("nameTh")}
      />
      <TextField
        name="nameEn"
        label={t("lists.nameEn")}
        maxLength={200}
        defaultValue={fields.typed("nameEn", item?.nameEn)}
        error={fields.error("nameEn")}
      />
      <TextField
        name="validFrom"
        label={t("validFrom")}
        hint={t("dayHint")}
        defaultValue={fields.typed("validFrom")}
        error={fields.error("validFrom")}
      />
    </>
  );
}

export function AddItemForm({ listCode }: { listCode: string }) {
  const t = useTranslations("settings.lists");
  return (
    <Panel title={t("add")}>
      <SavedForm action={addCodeItemAction} hidden={{ listCode }} submit={t("addSubmit")} cancelHref={listHref(listCode)}>
        {(fields) => (
          <>
            <TextField
              name="code"
              label={t("code")}
              hint={t("codeHint")}
              maxLength={40}
              defaultValue={fields.typed("code")}
              error={fields.error("code")}
            />
            <NameFields fields={fields} />
          </>
        )}
      </SavedForm>
    </Panel>
  );
}

type ItemFormProps = { listCode: string; item: CodeItemPeriod };

export function RenameItemForm({ listCode, item }: ItemFormProps) {
  const t = useTranslations("settings.lists");
  const name = useLocale() === "th" ? item.nameTh : item.nameEn;
  return (
    <Panel id="edit" title={t("renameTitle", { name })}>
      <SavedForm action={renameCodeItemAction} hidden={{ itemId: item.id }} submit={t("renameSubmit")} cancelHref={listHref(listCode)}>
        {(fields) => <NameFields fields={fields} item={item} />}
      </SavedForm>
    </Panel>
  );
}

export function RetireItemForm({ listCode, item }: ItemFormProps) {
  const t = useTranslations("settings");
  const name = useLocale() === "th" ? item.nameTh : item.nameEn;
  return (
    <Panel id="edit" title={t("lists.retireTitle", { name })} sentence={t("lists.retireLead")}>
      <SavedForm
        action={retireCodeItemAction}
        hidden={{ itemId: item.id }}
        submit={t("lists.retireSubmit")}
        cancelHref={listHref(listCode)}
      >
        {({ typed, error }) => (
          <TextField name="validTo" label={t("validTo")} hint={t("dayHint")} defaultValue={typed("validTo")} error={error("validTo")} />
        )}
      </SavedForm>
    </Panel>
  );
}
