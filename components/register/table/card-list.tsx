"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { StatusMark } from "@/components/ui/status-mark";
import { formatCount } from "@/lib/i18n/format";
import { nameColumnOf } from "../address";
import { ConfidenceMark, ConfidenceShare } from "./confidence-mark";
import { Highlighted } from "./highlighted";
import type { ListProps } from "./register-grid";
import { RowBar, SumBar } from "./row-bar";
import { projectHref } from "./row-cells";
import type { Shown } from "./shown-rows";
import { nameOf, writeCell } from "./write-cell";

const heightOf = (line: Shown | undefined): number => (line?.kind === "group" ? 84 : line?.kind === "failed" ? 64 : 156);

/** The same lines on a phone: a card each, in the page's own scroll. The chosen columns stand in the card's details. */
export function CardList(props: ListProps) {
  const { lines, words, onNeed } = props;
  const list = useRef<HTMLDivElement>(null);
  const virtualizer = useWindowVirtualizer({
    count: lines.length,
    estimateSize: (index) => heightOf(lines[index]),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 6,
    scrollMargin: list.current?.offsetTop ?? 0,
    initialRect: { width: 390, height: 844 },
    initialOffset: props.offset,
    onChange: (instance) => props.onScrolled(instance.scrollOffset ?? 0),
  });
  const items = virtualizer.getVirtualItems();
  const needs = [...new Set(items.flatMap(({ index }) => (lines[index]?.kind === "wait" ? [lines[index].group] : [])))];
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when other lines wait or some came
  useEffect(() => {
    for (const group of needs) onNeed(group);
  }, [needs.length, needs.join(), lines, onNeed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines are of other heights
  useEffect(() => virtualizer.measure(), [lines]);

  const reading = useRef(props.reading);
  useEffect(() => {
    if (reading.current === props.reading) return;
    reading.current = props.reading;
    const top = list.current?.offsetTop ?? 0;
    if (window.scrollY > top) window.scrollTo({ top });
  }, [props.reading]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: only the cards in view are drawn, so each says its own place
    <div
      ref={list}
      role="list"
      className="register-cards"
      aria-label={props.title}
      aria-busy={props.busy || undefined}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {items.map(({ index, key, start }) => {
        const line = lines[index];
        return line ? (
          // biome-ignore lint/a11y/useSemanticElements: see above
          <div
            key={key}
            role="listitem"
            className="register-card"
            data-kind={line.kind}
            aria-setsize={props.count}
            aria-posinset={index + 1}
            style={{ top: start - virtualizer.options.scrollMargin, height: heightOf(line) }}
          >
            <Card line={line} list={props} words={words} />
          </div>
        ) : null;
      })}
    </div>
  );
}

function Card({ line, list, words }: { line: Shown; list: ListProps; words: ListProps["words"] }) {
  const t = useTranslations("register");
  if (line.kind === "wait") {
    return (
      <>
        <span className="skeleton" data-digits="16" aria-hidden="true" />
        <span className="skeleton" data-digits="10" aria-hidden="true" />
        <span className="sr-only">{t("table.loadingMore")}</span>
      </>
    );
  }
  if (line.kind === "failed") {
    return (
      <p>
        {t("table.partFailed")}{" "}
        <button type="button" className="register-link" onClick={line.retry}>
          {t("table.retry")}
        </button>
      </p>
    );
  }
  if (line.kind === "group") {
    const { group, open, by } = line;
    const name = group.label ? nameOf(group.label, words.locale) : words.word(by, group.value);
    return (
      <>
        <button type="button" className="register-card-group" aria-expanded={open} onClick={() => list.onToggle(group.value)}>
          <b>{name}</b>
          <span>{t(`group.count.${list.level}`, { count: formatCount(group.count) })}</span>
        </button>
        <p className="register-card-line">
          <span>
            {writeCell("paid", group.standing.paid, words)} / {writeCell("budgetNet", group.standing.budgetNet, words)} {t("unit.million")}
          </span>
          <b>{writeCell("paidPercent", group.standing.paidPercent, words)}%</b>
          <ConfidenceShare sums={group} words={words} />
        </p>
        <SumBar standing={group.standing} />
      </>
    );
  }
  const { row } = line;
  const name = writeCell(nameColumnOf(list.level), row.cells[nameColumnOf(list.level)], words);
  return (
    <>
      <p className="register-card-where">
        <span>
          {writeCell("code", row.cells.code, words)} · {writeCell("unit", row.cells.unit, words)}
        </span>
        <StatusMark status={row.status} />
      </p>
      <Link href={projectHref(row, list.month)} prefetch={false} className="register-card-name" lang="th">
        <Highlighted text={name} words={list.marks} />
      </Link>
      <p className="register-card-line">
        <span>
          {t("totals.paid")} {writeCell("paid", row.cells.paid, words)} / {writeCell("budgetNet", row.cells.budgetNet, words)}{" "}
          {t("unit.million")}
        </span>
        <b>{writeCell("paidPercent", row.cells.paidPercent, words)}%</b>
      </p>
      <RowBar row={row} />
      <p className="register-card-line">
        <ConfidenceMark confidence={row.confidence} words={words} />
        <button type="button" className="register-link" onClick={(event) => list.onExplain(line, event.currentTarget)}>
          {t("table.explain")}
        </button>
      </p>
    </>
  );
}
