"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type EvidenceItem, type EvidenceOfMonth, standing } from "@/lib/evidence/rules/evidence-view";
import { AddEvidence } from "./add-evidence";
import { EvidenceRow } from "./evidence-row";
import { useEvidence } from "./use-evidence";

type EvidencePanelProps = {
  activityId: string;
  /** Names the form and the list for whoever does not see where they stand. */
  activityName: string;
  /** Fiscal month 1–12. */
  month: number;
  /**
   * What `readEvidence(actor, { activityId, month, now })` answered on the server; the panel is whole without a script then. Left
   * out, the panel asks for it itself when it is opened.
   */
  evidence?: EvidenceOfMonth;
  /** False shows the files only, whatever the person may: on pages for reading. */
  mayAdd?: boolean;
  /** Told how many files stand there after each change. */
  onCount?: (count: number) => void;
};

/**
 * The files beside an activity's figures of a month, with adding and taking away for whoever may. Needs the words of "evidence"
 * (`<ClientMessages namespaces={["evidence", …]}>`). Give it `key={activityId + month}` where those change in place.
 */
export function EvidencePanel({ activityId, activityName, month, evidence: given, mayAdd = true, onCount }: EvidencePanelProps) {
  const t = useTranslations("evidence");
  const { evidence, failed, reload, change } = useEvidence(activityId, month, given);
  const [said, say] = useState<{ tone: "good" | "critical"; words: string } | null>(null);

  if (!evidence) {
    return failed ? (
      <Notice tone="warning" title={t("panel.failed")}>
        <Button onClick={reload}>{t("panel.again")}</Button>
      </Notice>
    ) : (
      <p role="status" className="text-13 text-ink-2">
        {t("panel.loading")}
      </p>
    );
  }
  const items = evidence.items.filter((item) => item.activityId === activityId);
  const added = async (name: string, already: boolean): Promise<void> => {
    say({ tone: "good", words: t(already ? "add.already" : "add.done", { name }) });
    await reload();
    onCount?.(standing(items).length + (already ? 0 : 1));
  };
  const changed = async (item: EvidenceItem, act: "remove" | "restore"): Promise<void> => {
    const refused = await change(item, act);
    say(refused === null ? null : { tone: "critical", words: refused || t("panel.failed") });
    if (refused === null) onCount?.(standing(items).length + (act === "remove" ? -1 : 1));
  };
  const adds = mayAdd && evidence.mayAdd;
  return (
    <div className="grid gap-3">
      {items.length === 0 ? (
        <p className="text-13 text-ink-2">{t(adds ? "panel.noneAdd" : "panel.none")}</p>
      ) : (
        <ul aria-label={t("panel.ofActivity", { name: activityName })}>
          {items.map((item) => (
            <EvidenceRow key={item.id} item={mayAdd ? item : { ...item, mayRemove: false }} onChange={mayAdd ? changed : undefined} />
          ))}
        </ul>
      )}
      {said ? <Notice tone={said.tone} title={said.words} live="polite" /> : null}
      {adds ? (
        <AddEvidence activityId={activityId} activityName={activityName} month={month} limits={evidence.limits} onAdded={added} />
      ) : mayAdd && evidence.obstacle ? (
        <p className="text-12 text-ink-2">{t(`failure.${evidence.obstacle}`)}</p>
      ) : null}
    </div>
  );
}
