"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";

type Props = { typed: (name: string, fallback?: string) => string; error: (name: string) => string | undefined; today: string };

/** Who takes the position and for how long; the question about namesakes appears only when there is one. */
export function HolderFields({ typed, error, today }: Props) {
  const t = useTranslations("access.holder");
  const known = error("namesake") ?? (typed("namesake") ? t("namesake") : undefined);
  return (
    <>
      <TextField
        name="personTh"
        label={t("personTh")}
        maxLength={200}
        autoComplete="off"
        defaultValue={typed("personTh")}
        error={error("personTh")}
      />
      {known ? (
        <RadioGroup
          name="namesake"
          label={t("namesake")}
          options={[
            { value: "same", label: t("same") },
            { value: "other", label: t("other") },
          ]}
          defaultValue={typed("namesake")}
          error={error("namesake")}
        />
      ) : null}
      <TextField
        name="personEn"
        label={t("personEn")}
        required={false}
        maxLength={200}
        autoComplete="off"
        defaultValue={typed("personEn")}
        error={error("personEn")}
      />
      <TextField
        name="startsOn"
        label={t("startsOn")}
        hint={t("dayHint")}
        defaultValue={typed("startsOn", today)}
        error={error("startsOn")}
      />
      <TextField
        name="endsOn"
        label={t("endsOn")}
        hint={t("endsHint")}
        required={false}
        defaultValue={typed("endsOn")}
        error={error("endsOn")}
      />
    </>
  );
}
