"use client";

import { useTranslations } from "next-intl";
import { useActionState, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Panel } from "@/components/ui/panel";
import { TextArea } from "@/components/ui/text-area";
import { idle } from "@/lib/platform/action-state";
import { useFailureWords } from "../use-failure-words";
import type { DeskAction } from "./decision";
import type { DeskCell } from "./desk-cell";
import { StagedRemarks } from "./staged-remarks";
import { useReturnWords } from "./use-return-words";

type ReturnFormProps = {
  action: DeskAction;
  idempotencyKey: string;
  reportId: string;
  lockVersion: number;
  selected: DeskCell | null;
  /** Which number of the plan an activity has, for the names of cells. */
  seqs: Readonly<Record<string, number>>;
};

export const keyOf = ({ activityId, field }: DeskCell): string => `${activityId}|${field ?? ""}`;

/** Sends the report back with a comment, with remarks on cells, or both: they are what its recorder reads first. */
export function ReturnForm({ action, idempotencyKey, reportId, lockVersion, selected, seqs }: ReturnFormProps) {
  const t = useTranslations("desk.return");
  const cell = useTranslations("desk.cell");
  const words = useFailureWords();
  const [state, post, pending] = useActionState(action, idle);
  const at = selected ? keyOf(selected) : null;
  const form = useRef<HTMLFormElement>(null);
  const [typed, keep] = useReturnWords({ reportId, lockVersion }, () => {
    const inPage = new FormData(form.current ?? undefined);
    const remark = String(inPage.get("comments.0.text") ?? "");
    return { comment: String(inPage.get("comment") ?? ""), remarks: at && remark ? { [at]: remark } : {} };
  });
  const errors = state.failures.map((failure) => ({ field: failure.field, message: words(failure) }));
  const nameOf = (key: string): string => {
    const [activityId = "", field] = key.split("|");
    const named = field ? cell(`field.${field}` as Parameters<typeof cell>[0]) : cell("wholeActivity");
    return cell("meta", { seq: seqs[activityId] ?? "", field: named, month: "" }).trim();
  };
  const others = Object.entries(typed.remarks).filter(([key, text]) => key !== at && text.trim() !== "");
  const remark = (key: string, text: string): void => keep({ ...typed, remarks: { ...typed.remarks, [key]: text } });
  return (
    <Panel title={t("title")}>
      <form ref={form} action={post} className="grid gap-3" noValidate onReset={(event) => event.preventDefault()}>
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="lockVersion" value={lockVersion} />
        <ErrorSummary errors={errors} />
        {selected && at ? (
          <>
            <input type="hidden" name="comments.0.activityId" value={selected.activityId} />
            <input type="hidden" name="comments.0.field" value={selected.field ?? ""} />
            <TextArea
              name="comments.0.text"
              label={t("remark")}
              hint={t("remarkHint", { where: nameOf(at) })}
              required={false}
              maxLength={2000}
              rows={2}
              value={typed.remarks[at] ?? ""}
              onChange={(event) => remark(at, event.target.value)}
            />
          </>
        ) : null}
        <StagedRemarks remarks={others} nameOf={nameOf} drop={(key) => remark(key, "")} />
        <TextArea
          name="comment"
          label={t("comment")}
          hint={t("commentHint")}
          required={false}
          maxLength={2000}
          rows={4}
          value={typed.comment}
          onChange={(event) => keep({ ...typed, comment: event.target.value })}
          error={errors.find(({ field }) => field === "comment")?.message}
        />
        <div>
          <Button type="submit" kind="destructive" aria-busy={pending}>
            {t("send")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
