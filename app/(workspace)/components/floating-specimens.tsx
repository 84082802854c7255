"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { InspectorSection } from "@/components/layout/inspector-section";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Figure } from "@/components/ui/figure";
import { Menu } from "@/components/ui/menu";
import { Panel } from "@/components/ui/panel";
import { Tabs } from "@/components/ui/tabs";
import { useToast } from "@/components/ui/toast";
import { TriggerButton } from "@/components/ui/trigger-button";

export function FloatingSpecimens() {
  const t = useTranslations("gallery");
  const c = useTranslations("common.action");
  const say = useToast();
  const [errors, setErrors] = useState<readonly { field: string; message: string }[]>([]);
  return (
    <>
      <Panel title={t("section.floating")}>
        <div className="flex flex-wrap gap-3">
          <Dialog title={t("floating.dialogTitle")} kind="alert" trigger={<TriggerButton>{t("floating.dialog")}</TriggerButton>}>
            {(close) => (
              <>
                <p>{t("floating.dialogBody")}</p>
                <div className="flex justify-end gap-3">
                  <Button onClick={close}>{c("cancel")}</Button>
                  <Button kind="primary" onClick={close}>
                    {t("floating.dialogTitle")}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
          <Menu
            label={t("floating.menu")}
            trigger={<TriggerButton>{t("floating.menu")}</TriggerButton>}
            entries={[
              { id: "csv", label: t("floating.csv"), hint: t("floating.csvHint") },
              { id: "xlsx", label: t("floating.xlsx"), hint: t("floating.xlsxHint") },
            ]}
          />
          <Button onClick={() => say("good", t("floating.toast"))}>{t("floating.toastAct")}</Button>
          <Button
            onClick={() =>
              setErrors([
                { field: "gallery-physical", message: t("message.errorA") },
                { field: "gallery-reason", message: t("message.errorB") },
              ])
            }
          >
            {t("button.submit")}
          </Button>
        </div>
        <div className="pt-3">
          <ErrorSummary errors={errors} />
        </div>
        <div className="pt-3">
          <Tabs
            label={t("floating.tabs")}
            entries={[
              { id: "a", label: t("floating.tabA"), content: t("floating.tabABody") },
              { id: "b", label: t("floating.tabB"), content: t("floating.tabBBody") },
            ]}
          />
        </div>
      </Panel>
      <Panel title={t("section.figures")} meta={t("meta.figures")}>
        <p className="text-36 font-semibold">
          <Figure
            name={t("figure.name")}
            explanation={
              <>
                <InspectorSection title={t("figure.formula")}>{t("figure.formulaBody")}</InspectorSection>
                <InspectorSection title={t("figure.confidence")} meta={t("figure.confidenceMeta")} open={false}>
                  {t("figure.confidenceBody")}
                </InspectorSection>
              </>
            }
          >
            17,004.63
          </Figure>
        </p>
      </Panel>
    </>
  );
}
