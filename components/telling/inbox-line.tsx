"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { ThaiText } from "@/components/ui/thai-text";
import type { NoticeWords } from "@/lib/telling/notice-words";
import { NoticeLink } from "./notice-link";

export type InboxLineView = NoticeWords & {
  readonly key: string;
  /** Ids of what stands together, "12,13". */
  readonly ids: string;
  readonly isRead: boolean;
  readonly topic: string;
  readonly time: string;
  readonly at: string;
};

export type InboxDay = { readonly day: string; readonly name: string; readonly lines: readonly InboxLineView[] };

/** One line: a square while unread, what happened as the link to it, who and what to do, and the way to mark it. */
export function InboxLine({ line, post }: { line: InboxLineView; post: ComponentProps<"form">["action"] }) {
  const t = useTranslations("telling.inbox");
  const mark = line.isRead ? t("markUnread") : t("markRead");
  return (
    <li className="grid grid-cols-[10px_minmax(0,1fr)] gap-x-3 border-b border-line py-3 md:grid-cols-[10px_minmax(0,1fr)_auto]">
      <span
        className={`mt-2 h-2.5 w-2.5 border ${line.isRead ? "border-line-ui" : "border-accent bg-accent"}`}
        role="img"
        aria-label={line.isRead ? t("read") : t("unread")}
      />
      <div className="grid min-w-0 gap-1">
        <p className={`text-14 ${line.isRead ? "" : "font-semibold"}`}>
          <NoticeLink href={line.href} ids={line.isRead ? null : line.ids}>
            <ThaiText>{line.title}</ThaiText>
          </NoticeLink>
        </p>
        <p className="text-13 text-ink-2">
          <ThaiText>{line.body}</ThaiText>
        </p>
        {line.comment ? <Written words={line.comment} label={t("comment")} /> : null}
        {line.items.length > 0 ? <Items line={line} /> : null}
        <p className="text-12 text-ink-3">
          {line.topic} · <time dateTime={line.at}>{line.time}</time>
        </p>
      </div>
      <div className="col-start-2 flex flex-wrap items-center gap-x-4 gap-y-1 pt-1 md:col-start-3 md:-mr-2 md:flex-col md:flex-nowrap md:items-end">
        <NoticeLink
          href={line.href}
          ids={line.isRead ? null : line.ids}
          className="inline-flex min-h-8 items-center text-13 whitespace-nowrap md:pr-2 pointer-coarse:min-h-11"
        >
          {line.action}
          <span className="sr-only">: {line.title}</span>
        </NoticeLink>
        <form action={post}>
          <input type="hidden" name="ids" value={line.ids} />
          <input type="hidden" name="as" value={line.isRead ? "unread" : "read"} />
          <Button kind="quiet" type="submit" aria-label={`${mark}: ${line.title}`}>
            {mark}
          </Button>
        </form>
      </div>
    </li>
  );
}

/** What somebody typed stands behind a rule, as they typed it. */
function Written({ words, label }: { words: string; label: string }) {
  return (
    <blockquote className="border-l-3 border-line-ui pl-3 text-13 whitespace-pre-line">
      <span className="sr-only">{label}: </span>
      <ThaiText>{words}</ThaiText>
    </blockquote>
  );
}

function Items({ line }: { line: InboxLineView }) {
  const t = useTranslations("telling.inbox");
  return (
    <ul className="grid gap-1 text-13">
      {line.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same project may have been told twice that day
        <li key={index} className="grid gap-1">
          <NoticeLink href={item.href} ids={line.isRead ? null : line.ids} className="inline-flex min-h-6 w-fit items-center">
            <span>
              <ThaiText>{item.name}</ThaiText>
            </span>
          </NoticeLink>
          {item.comment ? <Written words={item.comment} label={t("comment")} /> : null}
        </li>
      ))}
    </ul>
  );
}
