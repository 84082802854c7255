import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { NumberField } from "@/components/ui/number-field";
import { Panel } from "@/components/ui/panel";
import { PasswordField } from "@/components/ui/password-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { statuses } from "@/components/ui/status-mark";
import { Switch } from "@/components/ui/switch";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

export function FieldSpecimens() {
  const t = useTranslations("gallery");
  const c = useTranslations("common");
  return (
    <>
      <Panel title={t("section.buttons")} keyNumber={3}>
        <div className="flex flex-wrap gap-3">
          <Button kind="primary">{t("button.submit")}</Button>
          <Button>{t("button.preview")}</Button>
          <Button kind="destructive">{t("button.return")}</Button>
          <Button kind="quiet">{t("button.quiet")}</Button>
          <LinkButton href="/components">{t("button.link")}</LinkButton>
        </div>
        <div className="pt-3">
          <Button kind="primary" reason={t("button.reason")}>
            {t("button.disabled")}
          </Button>
        </div>
      </Panel>
      <Panel title={t("section.fields")} keyNumber={4} className="lg:row-span-2">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="gallery-name" label={t("field.name")} hint={t("field.hint")} defaultValue={t("field.nameValue")} />
          <Select
            name="gallery-cause"
            label={t("field.cause")}
            placeholder={t("field.choose")}
            options={[
              { value: "a", label: t("field.causeA") },
              { value: "b", label: t("field.causeB") },
            ]}
          />
          <NumberField
            name="gallery-physical"
            label={t("field.physical")}
            aside={t("field.physicalAside")}
            unit="%"
            defaultValue="108"
            error={t("field.physicalError")}
          />
          <NumberField
            name="gallery-paid"
            label={t("field.paid")}
            aside={t("field.paidAside")}
            unit={c("unit.baht")}
            echo="baht"
            consequence={t("field.paidNext")}
            defaultValue="19,120,000"
            warning={t("field.paidWarning")}
          />
          <NumberField name="gallery-locked" label={t("field.locked")} unit={c("unit.baht")} defaultValue="40,000,000" readOnly />
          <PasswordField name="gallery-password" label={t("field.password")} autoComplete="off" defaultValue="0123456789" />
          <TextArea
            name="gallery-reason"
            className="sm:col-span-2"
            label={t("field.reason")}
            defaultValue={t("field.reasonValue")}
            required={false}
          />
        </div>
      </Panel>
      <Panel title={t("section.choices")} keyNumber={5}>
        <div className="grid gap-4">
          <RadioGroup
            name="gallery-rating"
            look="segments"
            label={t("choice.rating")}
            aside={t("choice.ratingAside")}
            defaultValue="watch"
            options={statuses.slice(0, 4).map((status) => ({ value: status, label: c(`status.${status}`), status }))}
          />
          <RadioGroup
            name="gallery-way"
            label={t("choice.way")}
            defaultValue="b"
            options={[
              { value: "a", label: t("choice.wayA") },
              { value: "b", label: t("choice.wayB") },
            ]}
          />
          <div className="grid gap-1">
            <Checkbox name="gallery-agree" label={t("choice.agree")} hint={t("choice.agreeHint")} defaultChecked />
            <Checkbox name="gallery-off" label={t("choice.off")} disabled />
          </div>
          <Switch defaultSelected>{t("choice.switch")}</Switch>
          <Combobox
            name="gallery-area"
            label={t("choice.area")}
            empty={t("choice.areaEmpty")}
            options={(["rowA", "rowB", "rowC"] as const).map((id) => ({ id, label: t(`table.${id}`) }))}
          />
        </div>
      </Panel>
    </>
  );
}
