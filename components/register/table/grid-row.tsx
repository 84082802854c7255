"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode } from "react";
import { StatusMark } from "@/components/ui/status-mark";
import { formatCount } from "@/lib/i18n/format";
import type { GroupKey } from "@/lib/register/rules/facets";
import type { RegisterGroup } from "@/lib/register/rules/register-view";
import { bar, type ColumnId, type Track } from "./columns";
import { ConfidenceShare } from "./confidence-mark";
import { SumBar } from "./row-bar";
import { RowCell } from "./row-cells";
import type { Shown } from "./shown-rows";
import { isNumeric, nameOf, sumCell, type Words, writeCell } from "./write-cell";

type GridRowProps = {
  line: Shown;
  /** Place in the table, from 0. */
  index: number;
  tracks: readonly Track[];
  /** The cell that takes part in the order of Tab; −1 when it is in another row. */
  focusCol: number;
  isCurrent: boolean;
  words: Words;
  marks: readonly string[];
  month: number;
  level: "activity" | "project";
};

type CellProps = { at: string; col: number; track: Track; span?: number; focusable: boolean; role?: "rowheader"; children: ReactNode };

function GridCell({ at, col, track, span = 1, focusable, role, children }: CellProps) {
  const numeric = track.id !== bar && isNumeric(track.id);
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is always gridcell or rowheader
    <div
      role={role ?? "gridcell"}
      className="register-cell"
      data-cell={at}
      data-numeric={(numeric && span === 1) || undefined}
      data-pinned={track.start === null ? undefined : true}
      data-name={track.isName || undefined}
      aria-colindex={col + 1}
      aria-colspan={span > 1 ? span : undefined}
      tabIndex={focusable ? 0 : -1}
      style={{ insetInlineStart: track.start ?? undefined, gridColumn: span > 1 ? `span ${span}` : undefined }}
    >
      {children}
    </div>
  );
}

/** One line of the grid at its place; all lines are equally high, so a place is a multiple of the height. */
export const GridRow = memo(function GridRow({ line, index, tracks, focusCol, isCurrent, words, marks, month, level }: GridRowProps) {
  const t = useTranslations("register");
  const cells = (): ReactNode => {
    switch (line.kind) {
      case "row":
        return tracks.map((track, col) => (
          <GridCell
            key={track.id}
            at={`${index}:${col}`}
            col={col}
            track={track}
            focusable={col === focusCol}
            role={track.isName ? "rowheader" : undefined}
          >
            <RowCell id={track.id} row={line.row} words={words} marks={marks} month={month} isName={track.isName} />
          </GridCell>
        ));
      case "group":
        return groupCells(line.by, line.group, line.open);
      case "wait":
        return tracks.map((track, col) => (
          <GridCell key={track.id} at={`${index}:${col}`} col={col} track={track} focusable={col === focusCol}>
            <span className="skeleton" data-digits={track.isName ? 16 : 6} aria-hidden="true" />
            {col === 0 ? <span className="sr-only">{t("table.loadingMore")}</span> : null}
          </GridCell>
        ));
      case "failed": {
        const [first] = tracks;
        return first ? (
          <GridCell at={`${index}:0`} col={0} track={first} span={tracks.length} focusable={focusCol >= 0}>
            {t("table.partFailed")}{" "}
            <button type="button" className="register-link" onClick={line.retry}>
              {t("table.retry")}
            </button>
          </GridCell>
        ) : null;
      }
    }
  };
  const groupCells = (by: GroupKey, group: RegisterGroup, open: boolean): ReactNode => {
    const firstSum = tracks.findIndex(({ id }) => id === bar || id === "confidence" || sumCell(group, id) !== undefined);
    const span = Math.max(1, firstSum < 0 ? tracks.length : firstSum);
    const name = group.label ? nameOf(group.label, words.locale) : words.word(by, group.value);
    const [first, ...others] = tracks;
    if (!first) return null;
    return (
      <>
        <GridCell
          at={`${index}:0`}
          col={0}
          track={{ ...first, start: 0, isName: true }}
          span={span}
          focusable={focusCol >= 0 && focusCol < span}
          role="rowheader"
        >
          <svg className="register-caret" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
            <path d={open ? "m2 3.5 3 3 3-3" : "m3.5 2 3 3-3 3"} fill="none" stroke="currentColor" strokeWidth="1.6" />
          </svg>
          <b>{name}</b>{" "}
          <span className="register-group-note">
            {t(`group.count.${level}`, { count: formatCount(group.count) })} · {t("group.ratio")}
          </span>
        </GridCell>
        {others.slice(span - 1).map((track, at) => (
          <GridCell key={track.id} at={`${index}:${span + at}`} col={span + at} track={track} focusable={focusCol === span + at}>
            {sumOf(group, track.id, words)}
          </GridCell>
        ))}
      </>
    );
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the cell
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div
      role="row"
      className="register-line"
      data-kind={line.kind}
      data-current={isCurrent || undefined}
      aria-rowindex={index + 2}
      aria-expanded={line.kind === "group" ? line.open : undefined}
      style={{ "--at": index } as React.CSSProperties}
    >
      {cells()}
    </div>
  );
});

function sumOf(group: RegisterGroup, id: ColumnId, words: Words): ReactNode {
  if (id === bar) return <SumBar standing={group.standing} />;
  if (id === "status") return <StatusMark status={group.standing.status} />;
  if (id === "confidence") return <ConfidenceShare sums={group} words={words} />;
  const cell = sumCell(group, id);
  return cell === undefined ? null : writeCell(id, cell, words);
}
