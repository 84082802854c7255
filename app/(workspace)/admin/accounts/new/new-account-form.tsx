"use client";

import { useTranslations } from "next-intl";
import { keepTyped, useActionForm } from "@/components/access/use-action-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Panel } from "@/components/ui/panel";
import { Select, type SelectOption } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { roles } from "@/lib/access/roles";
import { createPositionAction } from "../actions";
import { HolderFields } from "../holder-fields";
import { SecretOnce } from "../secret-once";

const names = ["titleTh", "titleEn", "officeTh", "officeEn"] as const;

export function NewAccountForm({ areas, today }: { areas: readonly SelectOption[]; today: string }) {
  const t = useTranslations("access");
  const form = useActionForm(createPositionAction);
  if (form.state.value) return <SecretOnce username={form.state.value.username} secret={form.state.value.temporaryPassword} />;
  return (
    <form action={form.post} onReset={keepTyped} noValidate className="grid gap-6">
      <ErrorSummary errors={form.errors} />
      <Panel title={t("accountNew.position")}>
        <div className="grid gap-5">
          <TextField
            name="username"
            label={t("accountNew.username")}
            hint={t("accountNew.usernameHint")}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            defaultValue={form.valueOf("username")}
            error={form.errorOf("username")}
          />
          <Select
            name="role"
            label={t("accountNew.role")}
            placeholder={t("accountNew.chooseRole")}
            options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
            defaultValue={form.valueOf("role")}
            error={form.errorOf("role")}
          />
          <Select
            name="areaIds"
            label={t("accountNew.areas")}
            placeholder={t("accountNew.chooseArea")}
            options={areas}
            defaultValue={form.valueOf("areaIds")}
            error={form.errorOf("areaIds") ?? form.errorOf("areaIds.0")}
          />
          {names.map((name) => (
            <TextField
              key={name}
              name={name}
              label={t(`accountNew.${name}`)}
              maxLength={200}
              defaultValue={form.valueOf(name)}
              error={form.errorOf(name)}
            />
          ))}
        </div>
      </Panel>
      <Panel title={t("accountNew.holder")}>
        <div className="grid gap-5">
          <HolderFields typed={form.valueOf} error={form.errorOf} today={today} />
        </div>
      </Panel>
      <Button kind="primary" type="submit" aria-disabled={form.pending} className="justify-self-start">
        {t("accountNew.submit")}
      </Button>
    </form>
  );
}
