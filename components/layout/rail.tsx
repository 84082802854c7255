"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { KeyCap } from "@/components/ui/key-cap";
import { StatusMark, statuses } from "@/components/ui/status-mark";
import { useTypedBefore } from "@/components/ui/use-typed-before";
import { type AreaNode, ancestorsOf, treeMove, visibleRows } from "./area-tree";
import { RailRow } from "./rail-row";
import { takesShortcut } from "./shortcut-keys";
import { useRailOpen } from "./use-rail-open";

type RailProps = {
  nodes: readonly AreaNode[];
  currentId: string;
  /** Address of an area with `{id}` in it: "/overview/{id}?year=2570&month=2". */
  hrefPattern: string;
};

/**
 * The area tree: name, status shape, bullet, % paid. Always there from 1280 px, a strip below, a page on a phone.
 * ↑ ↓ → ← Enter inside; `/` filters from anywhere. Rows are links, so without a script every open row still leads somewhere.
 */
export function Rail({ nodes, currentId, hrefPattern }: RailProps) {
  const t = useTranslations("frame.rail");
  const [open, setOpen] = useRailOpen();
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(() => new Set([currentId, ...ancestorsOf(nodes, currentId)]));
  const [filter, setFilter] = useState("");
  const [focusId, setFocusId] = useState(currentId);
  const tree = useRef<HTMLDivElement>(null);
  const input = useTypedBefore<HTMLInputElement>(setFilter);
  const rows = visibleRows(nodes, openIds, filter);
  const tabStop = rows.some((row) => row.node.id === focusId) ? focusId : rows[0]?.node.id;

  useEffect(() => {
    const byKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || !takesShortcut(event)) return;
      event.preventDefault();
      setOpen(true);
      input.current?.focus();
    };
    document.addEventListener("keydown", byKey);
    return () => document.removeEventListener("keydown", byKey);
  }, [setOpen, input]);

  const focusRow = (id: string | undefined) => {
    if (!id) return;
    setFocusId(id);
    tree.current?.querySelector<HTMLElement>(`[data-area="${CSS.escape(id)}"]`)?.focus();
  };
  const toggle = (id: string, show: boolean) =>
    setOpenIds((before) => {
      const after = new Set(before);
      if (show) after.add(id);
      else after.delete(id);
      return after;
    });

  return (
    <nav id="areas" className="rail" aria-label={t("label")} data-open={open || undefined} tabIndex={-1} data-print="none">
      <button type="button" className="rail-fold" aria-expanded={open} aria-controls="areas-tree" onClick={() => setOpen(!open)}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d={open ? "m2.5 2.5 9 9m0-9-9 9" : "M1.5 3h11M4 7h8.5M6.5 11h6"} fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
        <span>{t(open ? "fold" : "unfold")}</span>
      </button>
      <div className="rail-body" id="areas-tree">
        <p className="rail-head">
          <b>{t("label")}</b>
          <span>{t("percent")}</span>
        </p>
        <div className="rail-filter">
          <input
            ref={input}
            type="search"
            className="input"
            value={filter}
            placeholder={t("filter")}
            aria-label={t("filter")}
            onChange={(event) => setFilter(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "ArrowDown" || event.key === "Enter")
                focusRow(rows.at(-1)?.node.id === undefined ? undefined : rows[0]?.node.id);
              if (event.key === "Escape") setFilter("");
            }}
          />
          <KeyCap>/</KeyCap>
        </div>
        {rows.length === 0 ? <p className="rail-empty">{t("noMatch", { text: filter })}</p> : null}
        <div ref={tree} role="tree" aria-label={t("label")} className="rail-tree">
          {rows.map((row, index) => (
            <RailRow
              key={row.node.id}
              row={row}
              href={hrefPattern.replace("{id}", encodeURIComponent(row.node.id))}
              isCurrent={row.node.id === currentId}
              tabIndex={row.node.id === tabStop ? 0 : -1}
              onToggle={() => toggle(row.node.id, !row.open)}
              onFocus={() => setFocusId(row.node.id)}
              onKey={(event) => {
                const move = treeMove(rows, index, event.key);
                if (!move) return;
                event.preventDefault();
                if (move.open) toggle(move.open, true);
                if (move.close) toggle(move.close, false);
                if (move.to !== undefined) focusRow(rows[move.to]?.node.id);
              }}
            />
          ))}
        </div>
        <div className="rail-legend">
          {statuses.map((status) => (
            <StatusMark key={status} status={status} />
          ))}
          <span className="rail-legend-line">{t("legend")}</span>
          <span className="rail-legend-line">
            <KeyCap>↑</KeyCap> <KeyCap>↓</KeyCap> {t("move")} <KeyCap>Enter</KeyCap> {t("choose")}
          </span>
        </div>
      </div>
    </nav>
  );
}
