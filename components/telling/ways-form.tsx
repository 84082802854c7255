"use client";

import { useTranslations } from "next-intl";
import { type FormAction, useActionForm } from "@/components/access/use-action-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import type { Topic, Way } from "@/lib/telling/rules/topics";

type WaysFormProps = { readonly action: FormAction<null>; readonly ways: readonly (Way & { readonly topic: Topic })[] };

/** A line per topic with two boxes; the whole is saved at once, with or without a script. */
export function WaysForm({ action, ways }: WaysFormProps) {
  const t = useTranslations("telling");
  const { state, post, errors } = useActionForm(action);
  const typed = state.status === "refused" ? state.values : null;
  const box = (topic: Topic, way: keyof Way, isOn: boolean) => {
    const name = `ways.${topic}.${way}`;
    return (
      <label className="inline-flex min-h-6 min-w-6 items-center gap-2 pointer-coarse:min-h-11 pointer-coarse:min-w-11">
        <input type="checkbox" name={name} defaultChecked={typed ? typed[name] === "on" : isOn} className="size-4.5" />
        <span className="sr-only">
          {t(`topic.${topic}`)}: {t(`choices.${way}`)}
        </span>
      </label>
    );
  };
  return (
    <form action={post} className="grid gap-4">
      <ErrorSummary errors={errors} />
      {state.status === "done" ? <Notice tone="good" title={t("choices.saved")} live="polite" /> : null}
      <DataTable title={t("choices.title")} className="w-auto">
        <thead>
          <tr>
            <HeadCell>{t("choices.topic")}</HeadCell>
            <HeadCell>{t("choices.inInbox")}</HeadCell>
            <HeadCell>{t("choices.byEmail")}</HeadCell>
          </tr>
        </thead>
        {/* React resets boxes after an action to what they began with: the key begins them anew with what was saved. */}
        <tbody key={JSON.stringify(ways)}>
          {ways.map(({ topic, inInbox, byEmail }) => (
            <tr key={topic}>
              <RowHead>{t(`topic.${topic}`)}</RowHead>
              <Cell>{box(topic, "inInbox", inInbox)}</Cell>
              <Cell>{box(topic, "byEmail", byEmail)}</Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <div>
        <Button type="submit" kind="primary">
          {t("choices.save")}
        </Button>
      </div>
    </form>
  );
}
