"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect, useMemo, useRef } from "react";
import { formatCount } from "@/lib/i18n/format";
import type { ColumnKey, Level } from "@/lib/register/rules/columns";
import { useMedia } from "../use-media";
import { tableColumns } from "./columns";
import { GridHead, type Sort } from "./grid-head";
import { GridRow } from "./grid-row";
import type { Shown } from "./shown-rows";
import { usePaperRows } from "./use-paper-rows";
import { useRowWindow } from "./use-row-window";
import { useWalk } from "./use-walk";
import type { Words } from "./write-cell";

export type ListProps = {
  readonly title: string;
  readonly level: Level;
  readonly lines: readonly Shown[];
  /** Every line there is, read or not. */
  readonly count: number;
  readonly words: Words;
  readonly marks: readonly string[];
  readonly month: number;
  readonly busy: boolean;
  /** The line that is explained. */
  readonly currentKey: string | null;
  /** Where the list was left, pixels from its top. */
  readonly offset: number;
  /** Another reading begins at its top. */
  readonly reading: string;
  readonly onScrolled: (offset: number) => void;
  /** A line that is on its way came into view: of a group, or of the whole. */
  readonly onNeed: (group: string | null) => void;
  readonly onToggle: (value: string) => void;
  readonly onOpen: (line: Shown) => void;
  readonly onExplain: (line: Shown, opener: HTMLElement | null) => void;
};

type RegisterGridProps = ListProps & {
  readonly columns: readonly ColumnKey[];
  readonly bar: boolean;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly touchGuess: boolean;
  /** Rows of clusters may come: their codes are long. */
  readonly withClusters: boolean;
};

/** What a window of usual height shows, drawn by the server; a taller one is filled when the page is alive. */
const heightBefore = 760;

/**
 * The virtual table: heads and the first columns stay, only the lines in view are drawn, and a line's place is its number times the height
 * of a line, so that the page as sent and the page alive are the same.
 */
export function RegisterGrid(props: RegisterGridProps) {
  const { level, columns, lines, count, words, marks, month, currentKey, sort, onSort, onNeed, onToggle, onOpen, onExplain } = props;
  const t = useTranslations("register");
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useMedia("(width < 900px), (pointer: coarse)", props.touchGuess) ? 44 : 28;
  const { tracks, template, pinned } = useMemo(
    () => tableColumns({ level, keys: columns, bar: props.bar, withClusters: props.withClusters }),
    [level, columns, props.bar, props.withClusters],
  );

  const focusRow = useRef(0);
  const paper = usePaperRows({ scroller, rowHeight, lines });
  const inView = useRowWindow({
    scroller,
    count: lines.length,
    rowHeight,
    first: { top: props.offset, height: heightBefore },
    beyond: 6,
    heads: 64,
    kept: focusRow.current,
    onScrolled: props.onScrolled,
  });
  const { reveal } = inView;
  const rows = paper ?? inView.rows;

  const reading = useRef(props.reading);
  useEffect(() => {
    if (reading.current === props.reading) return;
    reading.current = props.reading;
    scroller.current?.scrollTo({ top: 0 });
  }, [props.reading]);

  const act = (row: number, key: string, cell: HTMLElement): boolean => {
    const line = lines[row];
    if (!line) return false;
    const folds = line.kind === "group" && (key === "Enter" || key === " ");
    if (folds) onToggle(line.group.value);
    else if (line.kind === "row" && key === "Enter") onOpen(line);
    else if (key.toLowerCase() === "e" && document.documentElement.dataset.keys !== "off") onExplain(line, cell);
    else return false;
    return true;
  };
  const walk = useWalk({
    scroller,
    rows: lines.length,
    cols: tracks.length,
    rowHeight,
    start: { row: 0, col: 0 },
    reveal,
    onAct: (at, key, cell) => at.row >= 0 && act(at.row, key, cell),
  });
  focusRow.current = walk.at.row;

  const needs = [...new Set(rows.flatMap((index) => (lines[index]?.kind === "wait" ? [lines[index].group] : [])))];
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when other lines wait or some came
  useEffect(() => {
    for (const group of needs) onNeed(group);
  }, [needs.length, needs.join(), lines, onNeed]);

  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement || event.target instanceof SVGElement) || event.target.closest("a, button")) return;
    const cell = event.target.closest<HTMLElement>("[data-cell]");
    const line = lines[Number(cell?.dataset.cell?.split(":")[0] ?? -1)];
    if (!cell || !line || window.getSelection()?.toString()) return;
    if (line.kind === "group") onToggle(line.group.value);
    else if (line.kind === "row") onExplain(line, cell);
  };

  return (
    <>
      <div
        ref={scroller}
        role="treegrid"
        className="register-grid"
        aria-label={props.title}
        aria-rowcount={count + 1}
        aria-colcount={tracks.length}
        aria-busy={props.busy || undefined}
        style={{ "--tracks": template, "--pinned": `${pinned}px`, "--row": `${rowHeight}px` } as React.CSSProperties}
        onKeyDown={walk.onKeyDown}
        onFocus={walk.onFocus}
        onClick={onClick}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div role="rowgroup" className="register-head">
          <GridHead level={level} tracks={tracks} sort={sort} onSort={onSort} focusCol={walk.at.row < 0 ? walk.at.col : -1} />
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div role="rowgroup" className="register-body" style={{ "--lines": lines.length } as React.CSSProperties}>
          {/* Kept by their places: a row that takes the place of one that waited keeps the focus that was there. */}
          {rows.map((index) => {
            const line = lines[index];
            return line ? (
              <GridRow
                key={index}
                line={line}
                index={index}
                tracks={tracks}
                focusCol={index === walk.at.row ? walk.at.col : -1}
                isCurrent={line.key === currentKey}
                words={words}
                marks={marks}
                month={month}
                level={level}
              />
            ) : null;
          })}
        </div>
      </div>
      <p className="register-paper-note">
        {t("table.paper", { from: formatCount((rows[0] ?? -1) + 1), to: formatCount((rows.at(-1) ?? -1) + 1), count: formatCount(count) })}
      </p>
    </>
  );
}
