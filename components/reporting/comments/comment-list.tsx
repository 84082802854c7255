"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ThaiText } from "@/components/ui/thai-text";
import { formatInstant } from "@/lib/i18n/format";
import type { ReportCommentView } from "@/lib/reporting/rules/comments";

type CommentListProps = {
  comments: readonly ReportCommentView[];
  /** The server action behind "settled" and "open again", for those who may. */
  settle: ((form: FormData) => void) | null;
  /** The reader may settle everybody's comments, not only the own ones. */
  maySettleAll: boolean;
};

/** What was said, oldest first: who, when, about which version; settled ones stay, quieter. */
export function CommentList({ comments, settle, maySettleAll }: CommentListProps) {
  const t = useTranslations("evidence.comments");
  const locale = useLocale();
  return (
    <ol className="grid">
      {comments.map((comment) => {
        const settled = comment.settledAt !== null;
        return (
          <li key={comment.id} className="grid gap-0.5 border-line border-b py-2 text-13" data-comment={settled ? "settled" : "open"}>
            <p className="font-semibold">{locale === "th" ? comment.byTitleTh : comment.byTitleEn}</p>
            <p className="text-12 text-ink-2">
              <span lang="th">{comment.byPerson}</span> · <span className="no-break">{formatInstant(comment.at, locale)}</span> ·{" "}
              {t("version", { version: comment.version })}
            </p>
            <p className={settled ? "whitespace-pre-line text-ink-2" : "whitespace-pre-line"} lang="th">
              <ThaiText>{comment.text}</ThaiText>
            </p>
            {settled ? (
              <p className="text-12 font-semibold text-on-t">{t("settled", { when: formatInstant(comment.settledAt ?? "", locale) })}</p>
            ) : null}
            {settle && (maySettleAll || comment.own) ? (
              <form action={settle} data-print="none">
                <input type="hidden" name="commentId" value={comment.id} />
                <input type="hidden" name="settled" value={String(!settled)} />
                <Button type="submit" kind="quiet">
                  {t(settled ? "openAgain" : "settle")}
                </Button>
              </form>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
