"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { matchKeyOf } from "@/lib/core/thai-text";
import { type ColumnKey, columnsOfLevel, defaultColumns, isColumnKey, type Level } from "@/lib/register/rules/columns";
import { unitOf } from "../table/write-cell";
import { listed, moved, sameOrder, switchedOff, switchedOn } from "./column-order";
import { officialColumns } from "./column-sets";
import { useDragOrder } from "./use-drag-order";

type ColumnChooserProps = {
  level: Level;
  shown: readonly ColumnKey[];
  bar: boolean;
  onColumns: (columns: readonly ColumnKey[]) => void;
  onBar: (bar: boolean) => void;
};

/** Which columns and in which order: by dragging, by the arrow keys on a handle, or by the two small keys at the end of a line. */
export function ColumnChooser({ level, shown, bar, onColumns, onBar }: ColumnChooserProps) {
  const t = useTranslations("register");
  const [filter, setFilter] = useState("");
  const [said, setSaid] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const catalogue = columnsOfLevel(level).map(({ key }) => key);
  const give = (keys: readonly string[]) => onColumns(keys.filter(isColumnKey));
  const nameOf = (key: ColumnKey): string => t(`column.${key}`);
  const move = (key: ColumnKey, to: number) => {
    const next = moved(shown, key, to);
    if (next === shown) return;
    give(next);
    setSaid(t("columns.moved", { name: nameOf(key), at: next.indexOf(key) + 1, all: next.length }));
  };
  const drag = useDragOrder({ list, onMove: (key, to) => isColumnKey(key) && move(key, to) });
  const byKey = (key: ColumnKey) => (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    move(key, Math.max(0, shown.indexOf(key) + step));
  };
  const lines = listed(shown, catalogue)
    .filter(isColumnKey)
    .filter((key) => matchKeyOf(nameOf(key)).includes(matchKeyOf(filter)));
  const standard = defaultColumns(level);
  const sets = [
    ["standard", standard],
    ["official", officialColumns(level)],
    ["all", catalogue],
  ] as const;
  return (
    <div className="column-chooser">
      <div className="column-chooser-head">
        <p>
          <b>{t("columns.title")}</b> <span>{t("columns.hint")}</span>
        </p>
        <input
          type="search"
          className="input"
          value={filter}
          placeholder={t("columns.filter")}
          aria-label={t("columns.filter")}
          onChange={(event) => setFilter(event.target.value)}
        />
      </div>
      {lines.length === 0 ? <p className="column-none">{t("columns.noMatch", { text: filter })}</p> : null}
      <ul ref={list} className="column-list">
        <li className="column-line">
          <span />
          <label className="choice">
            <input type="checkbox" checked={bar} onChange={() => onBar(!bar)} />
            <span>{t("columns.bar")}</span>
          </label>
        </li>
        {lines.map((key) => {
          const at = shown.indexOf(key);
          const on = at >= 0;
          const name = nameOf(key);
          const unit = unitOf(key);
          return (
            <li key={key} className="column-line" data-column={on ? key : undefined} data-dragged={drag.dragged === key || undefined}>
              {on ? (
                <button
                  type="button"
                  className="column-handle"
                  aria-label={t("columns.handle", { name, at: at + 1, all: shown.length })}
                  onKeyDown={byKey(key)}
                  {...drag.handle(key)}
                >
                  <svg width="8" height="14" viewBox="0 0 8 14" aria-hidden="true" fill="currentColor">
                    <path d="M1 1h2v2H1zm4 0h2v2H5zM1 6h2v2H1zm4 0h2v2H5zm-4 5h2v2H1zm4 0h2v2H5z" />
                  </svg>
                </button>
              ) : (
                <span />
              )}
              <label className="choice">
                <input
                  type="checkbox"
                  checked={on}
                  disabled={on && shown.length === 1}
                  title={on && shown.length === 1 ? t("columns.atLeastOne") : undefined}
                  onChange={() => give(on ? switchedOff(shown, key) : switchedOn(shown, key, catalogue))}
                />
                <span>{name}</span>
              </label>
              <span className="column-unit">{unit ? t(`unit.${unit}`) : null}</span>
              {on ? (
                <span className="column-steps">
                  {([-1, 1] as const).map((step) => (
                    <button
                      key={step}
                      type="button"
                      disabled={at + step < 0 || at + step >= shown.length}
                      aria-label={t(step < 0 ? "columns.up" : "columns.down", { name })}
                      onClick={() => move(key, at + step)}
                    >
                      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
                        <path d={step < 0 ? "m2 6.5 3-3 3 3" : "m2 3.5 3 3 3-3"} fill="none" stroke="currentColor" strokeWidth="1.6" />
                      </svg>
                    </button>
                  ))}
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      <div className="column-chooser-foot">
        {sets.map(([name, keys]) => (
          <button key={name} type="button" className="register-link" aria-pressed={sameOrder(shown, keys)} onClick={() => give(keys)}>
            {t(`columns.sets.${name}`)}
          </button>
        ))}
        <button
          type="button"
          className="register-link"
          disabled={sameOrder(shown, standard) && bar}
          onClick={() => {
            give(standard);
            onBar(true);
          }}
        >
          {t("columns.reset")}
        </button>
      </div>
      <p className="sr-only" role="status">
        {said}
      </p>
    </div>
  );
}
