"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { KeyCap } from "@/components/ui/key-cap";
import { formatTime } from "@/lib/i18n/format";
import { useScripted } from "../use-scripted";
import type { GridReview } from "./grid-review";
import { focusField } from "./use-grid-keys";
import type { ReportSaved } from "./use-report-form";

type ReportBarProps = {
  review: GridReview;
  conflicts: number;
  dirty: boolean;
  pending: boolean;
  saved: ReportSaved | undefined;
  count: number;
  maySubmit: boolean;
};

/** What is safe, what is left, and the two acts. Sending with something left goes to the first cell instead of refusing. */
export function ReportBar({ review, conflicts, dirty, pending, saved, count, maySubmit }: ReportBarProps) {
  const t = useTranslations("reporting.page.grid.bar");
  const locale = useLocale();
  const scripted = useScripted();
  const problem = review.problems[0];
  const left = conflicts + review.problems.length > 0;
  return (
    <div className="sticky z-[var(--z-sticky)] -mx-(--gutter) flex flex-wrap items-center gap-x-4 gap-y-2 border-t-2 border-rule bg-surface px-(--gutter) py-2.5 text-13 bottom-(--bottom-bar-h)">
      <p role="status" className="font-semibold text-on-t">
        {dirty ? (
          <span className="text-ink-2">{t("unsaved")}</span>
        ) : saved?.savedAt ? (
          t("saved", { time: formatTime(saved.savedAt, locale) })
        ) : null}
      </p>
      <p className="min-w-0 flex-1 basis-72 text-ink-2">
        {left
          ? t("left", { fix: review.fix, fill: review.fill, reason: review.reason, conflicts })
          : t("ready", { count, carried: review.carried })}
      </p>
      {problem ? (
        <Button kind="quiet" onClick={() => focusField(problem)}>
          {t("toProblem")} <KeyCap>F8</KeyCap>
        </Button>
      ) : null}
      <Button type="submit" name="intent" value="save" disabled={scripted && conflicts > 0} aria-busy={pending}>
        {t("save")}
      </Button>
      {maySubmit ? (
        <Button
          type="submit"
          name="intent"
          value="submit"
          kind="primary"
          aria-disabled={(scripted && left) || undefined}
          aria-busy={pending}
          onClick={(event) => {
            if (!left) return;
            event.preventDefault();
            if (problem) focusField(problem);
          }}
        >
          {t("submit", { count })}
        </Button>
      ) : null}
    </div>
  );
}
