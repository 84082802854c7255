"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AskedDialog } from "@/components/ui/asked-dialog";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { DraftStore } from "./draft-store";
import { fieldLabelKey } from "./field-label";

/** What the server will not take can be copied out, and given up on purpose. */
export function DiscardUnsent({ store }: { store: DraftStore }) {
  const t = useTranslations("sync");
  const say = useToast();
  const [asking, setAsking] = useState(false);
  const cells = store.unsent();
  const copy = async (): Promise<void> => {
    // As they stand at the press: typing on in one of them draws nothing here.
    const rows = store.unsent().map(({ activityId, field, value }) => {
      const line = store.gridLine(activityId);
      return [line?.seq ?? "", line?.nameTh ?? "", t(`field.${fieldLabelKey(field)}`), value].join("\t");
    });
    await navigator.clipboard.writeText(rows.join("\n"));
    say("good", t("banner.copied", { count: rows.length }));
  };
  if (cells.length === 0) return null;
  return (
    <>
      <Button onClick={() => void copy()}>{t("banner.copy")}</Button>
      <Button kind="destructive" onClick={() => setAsking(true)}>
        {t("banner.discard")}
      </Button>
      <AskedDialog kind="alert" title={t("banner.discardTitle", { count: cells.length })} isOpen={asking} onOpenChange={setAsking}>
        <p className="py-3">{t("banner.discardWhy")}</p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => setAsking(false)}>{t("banner.keep")}</Button>
          <Button
            kind="destructive"
            onClick={() => {
              store.discard();
              setAsking(false);
            }}
          >
            {t("banner.discard")}
          </Button>
        </div>
      </AskedDialog>
    </>
  );
}
