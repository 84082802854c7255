import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Bullet } from "@/components/ui/bullet";
import { type Status, StatusMark } from "@/components/ui/status-mark";
import { Cell, RowHead } from "@/components/ui/table";
import { fiscalMonthName, formatMillion, formatMillionChange, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { ReportLineView } from "@/lib/reporting/report-view";
import type { ReportCommentView } from "@/lib/reporting/rules/comments";
import type { CheckField } from "@/lib/reporting/rules/figures";
import { readLine } from "../read/read-figures";
import { CheckNotes } from "./check-notes";
import styles from "./desk.module.css";
import type { DeskCell } from "./desk-cell";
import { FigureLink } from "./figure-link";

/** Work first, then what was paid for it, then what is still bound. */
const order: readonly CheckField[] = ["physical", "disbursed", "committed"];

type DeskRowProps = {
  line: ReportLineView;
  month: number;
  reportId: string;
  /** The selected cell, when it is in this row. */
  selected: DeskCell | null;
  /** What was said about this activity. */
  comments: readonly ReportCommentView[];
};

/** Last month, this month, the difference for each figure; the sender's reasons open as rows beneath. */
export function DeskRow({ line, month, reportId, selected, comments }: DeskRowProps) {
  const t = useTranslations("desk.report");
  const locale = useLocale();
  const { now, before, change, percentPaid } = readLine(line);
  const unusual = line.checks.some(({ level }) => level === "warn");
  const differs = line.selfRating !== null && line.selfRating !== line.rating;
  const shown = (field: CheckField, value: string | undefined): string => {
    if (value === undefined) return "–";
    return field === "physical" ? formatPercent(value) : formatMillion(value, locale);
  };
  const changed = (field: CheckField): string | null => {
    const value = change[field];
    if (field === "physical") return formatPoints(value);
    if (field === "committed") return null;
    return value === null ? "–" : formatMillionChange(value);
  };
  return (
    <>
      <tr id={`activity-${line.seq}`} className={unusual ? "bg-watch-w" : "bg-surface"}>
        <Cell className="text-ink-2">{line.seq}</Cell>
        <RowHead className="font-normal" lang="th">
          {line.nameTh}
        </RowHead>
        {order.map((field) => (
          <Figures
            key={field}
            before={shown(field, before?.[field])}
            change={changed(field)}
            label={`${t(field)} ${fiscalMonthName(month, locale)}`}
          >
            <FigureLink
              reportId={reportId}
              cell={{ activityId: line.activityId, field }}
              current={selected?.field === field}
              name={t("cell", { field: t(field), seq: line.seq })}
              said={comments.filter((comment) => comment.field === field && comment.settledAt === null).length}
            >
              {shown(field, now?.[field])}
            </FigureLink>
          </Figures>
        ))}
        <Cell label={t("bullet")} className={styles.bullet}>
          <span className="grid gap-1">
            <Bullet certified={now?.physical ?? null} plan={line.planned?.physical ?? null} height={8} />
            <Bullet certified={percentPaid} plan={null} height={8} />
          </span>
        </Cell>
        <Cell label={t("own")}>{line.selfRating ? <StatusMark status={line.selfRating as Status} /> : "–"}</Cell>
        <Cell label={t("computed")}>
          <span className="inline-flex flex-wrap items-center gap-1.5">
            <StatusMark status={line.rating} />
            {differs ? <span className="border border-current px-1 text-11 text-late-t">{t("differs")}</span> : null}
          </span>
        </Cell>
      </tr>
      <CheckNotes line={line} />
    </>
  );
}

function Figures({ before, change, label, children }: { before: string; change: string | null; label: string; children: ReactNode }) {
  const t = useTranslations("desk.report");
  return (
    <>
      <Cell numeric data-wide className={`text-ink-2 ${styles.first}`}>
        {before}
      </Cell>
      <Cell numeric label={label} className="font-semibold">
        {children}
      </Cell>
      {change === null ? null : (
        <Cell numeric label={t("change")} className="text-ink-2">
          {change}
        </Cell>
      )}
    </>
  );
}
