"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Status, StatusShape, statuses } from "@/components/ui/status-mark";
import { WorkflowCell } from "@/components/ui/workflow-mark";
import { formatCount } from "@/lib/i18n/format";
import type { FacetKey } from "@/lib/register/rules/facets";
import type { FacetValue } from "@/lib/register/rules/register-view";
import { nameOf, type Words } from "../table/write-cell";

type FacetSectionProps = {
  facet: FacetKey;
  values: readonly FacetValue[];
  chosen: readonly string[];
  open: boolean;
  words: Words;
  /** Counts still answer the conditions before. */
  stale: boolean;
  onToggle: (value: string) => void;
};

const shownFirst = 8;
const isStatus = (value: string): value is Status => statuses.some((status) => status === value);
const squareOf = { certified: "certified", submitted: "submitted", missing: "none" } as const;

/** One heading of the rail: each choice with how many rows it would show. Opens and closes without a script. */
export function FacetSection({ facet, values, chosen, open, words, stale, onToggle }: FacetSectionProps) {
  const t = useTranslations("register");
  const [all, setAll] = useState(false);
  const offered = [
    ...values,
    ...chosen
      .filter((value) => !values.some((known) => known.value === value))
      .map((value): FacetValue => ({ value, label: null, count: 0 })),
  ];
  const shown = all ? offered : offered.filter(({ value }, index) => index < shownFirst || chosen.includes(value));
  return (
    <details className="facet" open={open}>
      <summary>
        {t(`facet.${facet}`)}
        {chosen.length > 0 ? <span className="facet-chosen">{chosen.length}</span> : null}
      </summary>
      {offered.length === 0 ? <p className="facet-none">{t("rail.none")}</p> : null}
      <ul>
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <FacetChoice
              checked={chosen.includes(value)}
              count={count}
              stale={stale}
              onChange={() => onToggle(value)}
              name={
                <>
                  {facet === "status" && isStatus(value) ? <StatusShape status={value} size={10} /> : null}
                  {facet === "confidence" && value in squareOf ? (
                    <WorkflowCell state={squareOf[value as keyof typeof squareOf]} size={10} />
                  ) : null}
                  {label ? nameOf(label, words.locale) : words.word(facet, value)}
                </>
              }
            />
          </li>
        ))}
      </ul>
      {offered.length > shown.length || all ? (
        <button type="button" className="register-link facet-more" onClick={() => setAll(!all)}>
          {all ? t("rail.fewer") : t("rail.more", { count: offered.length - shown.length })}
        </button>
      ) : null}
    </details>
  );
}

type FacetChoiceProps = {
  name: React.ReactNode;
  checked: boolean;
  /** Some of what lies under it is chosen. */
  partly?: boolean;
  count: number;
  stale: boolean;
  onChange: () => void;
};

export function FacetChoice({ name, checked, partly = false, count, stale, onChange }: FacetChoiceProps) {
  return (
    <label className="choice facet-choice" data-empty={count === 0 || undefined}>
      <input
        type="checkbox"
        checked={checked}
        onChange={onChange}
        ref={(box) => {
          if (box) box.indeterminate = partly && !checked;
        }}
      />
      <span className="facet-name">{name}</span>
      <span className="facet-count" data-stale={stale || undefined}>
        {formatCount(count)}
      </span>
    </label>
  );
}
