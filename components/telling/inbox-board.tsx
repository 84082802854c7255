"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useEffect, useRef } from "react";
import { type FormAction, useActionForm } from "@/components/access/use-action-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Panel } from "@/components/ui/panel";
import { type InboxDay, InboxLine } from "./inbox-line";

type Marked = { readonly marked: number };
type InboxBoardProps = {
  readonly unread: readonly InboxDay[];
  readonly read: readonly InboxDay[];
  readonly topic: string | undefined;
  readonly mark: FormAction<Marked>;
  readonly markAll: FormAction<Marked>;
};

/** Unread on top, by day; what was read beneath. Marks work as plain forms; what they did is said and keeps the focus. */
export function InboxBoard({ unread, read, topic, mark, markAll }: InboxBoardProps) {
  const t = useTranslations("telling.inbox");
  const one = useActionForm(mark);
  const all = useActionForm(markAll);
  const said = useRef<HTMLParagraphElement>(null);
  const count = unread.reduce((sum, { lines }) => sum + lines.length, 0);
  const done = all.state.value;
  // The line that was marked has moved away, and the focus with it.
  useEffect(() => {
    if (one.state.status === "done" || all.state.status === "done") said.current?.focus();
  }, [one.state, all.state]);
  return (
    <div className="grid gap-8">
      <ErrorSummary errors={[...one.errors, ...all.errors]} />
      <p ref={said} role="status" tabIndex={-1} className="text-13 text-ink-2">
        {t("unreadLine", { count, shown: count })}
        {done ? ` · ${t("marked", { count: done.marked })}` : null}
      </p>
      {unread.length > 0 ? (
        <Panel
          title={t("unread")}
          meta={count}
          tools={
            <form action={all.post}>
              <input type="hidden" name="topic" value={topic ?? ""} />
              <Button type="submit">{topic ? t("markAllTopic") : t("markAll")}</Button>
            </form>
          }
        >
          <Days days={unread} post={one.post} />
        </Panel>
      ) : null}
      {read.length > 0 ? (
        <Panel title={t("read")}>
          <Days days={read} post={one.post} />
        </Panel>
      ) : null}
    </div>
  );
}

function Days({ days, post }: { days: readonly InboxDay[]; post: ComponentProps<"form">["action"] }) {
  return days.map(({ day, name, lines }) => (
    <section key={day} aria-label={name} className="grid">
      <h3 className="bg-sunken px-2 py-1 text-13 font-semibold">{name}</h3>
      <ul>
        {lines.map((line) => (
          <InboxLine key={line.key} line={line} post={post} />
        ))}
      </ul>
    </section>
  ));
}
