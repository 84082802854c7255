"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useEffect, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useTypedBefore } from "@/components/ui/use-typed-before";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { type ChainStep, type CommentPlace, commentsAt, type ReportCommentView } from "@/lib/reporting/rules/comments";
import { type CheckField, checkFields } from "@/lib/reporting/rules/figures";
import { useFailureWords } from "../use-failure-words";
import { CommentList } from "./comment-list";
import { ValueChain } from "./value-chain";

type FormAction = (previous: ActionState, form: FormData) => Promise<ActionState>;

type CommentThreadProps = {
  reportId: string;
  /** A cell, a whole activity (field null) or the whole report (both null). */
  place: CommentPlace;
  /** All comments of the report, from `readComments`; the thread takes its own. */
  comments: readonly ReportCommentView[];
  /** `chainOf(line, field, await readSendings(…))`; only for the three figures. */
  chain?: readonly ChainStep[];
  /** `addCommentAction` and `settleCommentAction` of app/(workspace)/reports/comment-actions, or null for whoever may not. */
  add: FormAction | null;
  settle: FormAction | null;
  /** True for the unit's officer and certifier. */
  maySettleAll: boolean;
  /** A fresh UUID of the page for each thread on it: what is sent twice is said once. */
  idempotencyKey: string;
  /** Above the comments: which cell of which activity. */
  heading?: ReactNode;
};

const isFigure = (field: CommentPlace["field"]): field is CheckField => checkFields.some((figure) => figure === field);

/** What is said about one cell, with the values it went through and a place to answer. Needs the words of "evidence" and "reporting". */
export function CommentThread(props: CommentThreadProps) {
  const { reportId, place, comments, chain = [], add, settle, maySettleAll, idempotencyKey, heading } = props;
  const t = useTranslations("evidence.comments");
  const words = useFailureWords();
  const [settled, settleForm] = useActionState(settle ?? refuseNothing, idle);
  const said = commentsAt(comments, place);
  return (
    <div className="grid gap-3">
      {heading}
      {isFigure(place.field) ? <ValueChain field={place.field} steps={chain} /> : null}
      {said.length === 0 ? <p className="text-13 text-ink-2">{t("none")}</p> : null}
      <CommentList comments={said} settle={settle ? settleForm : null} maySettleAll={maySettleAll} />
      {settled.failures.map((failure) => (
        <Notice key={failure.code} tone="critical" title={words(failure)} live="assertive" />
      ))}
      {add ? <Composer add={add} reportId={reportId} place={place} idempotencyKey={idempotencyKey} /> : null}
    </div>
  );
}

const refuseNothing: FormAction = async (previous) => previous;

function Composer({
  add,
  reportId,
  place,
  idempotencyKey,
}: {
  add: FormAction;
  reportId: string;
  place: CommentPlace;
  idempotencyKey: string;
}) {
  const t = useTranslations("evidence.comments");
  const words = useFailureWords();
  const id = useId();
  const [key, setKey] = useState(idempotencyKey);
  const [state, post, pending] = useActionState(add, idle);
  const [text, setText] = useState(state.values.text ?? "");
  const field = useTypedBefore<HTMLTextAreaElement>(setText);
  useEffect(() => {
    if (state.status !== "done") return;
    setText("");
    setKey(crypto.randomUUID());
  }, [state]);
  const refusal = state.failures[0];
  return (
    <form action={post} className="grid gap-2" data-print="none">
      <input type="hidden" name="idempotencyKey" value={key} />
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="activityId" value={place.activityId ?? ""} />
      <input type="hidden" name="field" value={place.field ?? ""} />
      <label className="text-13 font-semibold" htmlFor={id}>
        {t("new")}
      </label>
      <textarea
        ref={field}
        id={id}
        name="text"
        rows={3}
        required
        maxLength={2000}
        className="input"
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-describedby={`${id}-seen`}
        aria-invalid={refusal ? true : undefined}
      />
      <p id={`${id}-seen`} className="text-12 text-ink-2">
        {t("seenBy")}
      </p>
      {refusal ? <Notice tone="critical" title={words(refusal)} live="assertive" /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" aria-busy={pending}>
          {t("send")}
        </Button>
        <span role="status" className="text-12 text-on-t">
          {state.status === "done" && text === "" ? t("sent") : ""}
        </span>
      </div>
    </form>
  );
}
