"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { nameOf, type Words } from "../table/write-cell";
import { type AreaBranch, below, pressed } from "./area-tree";
import { FacetChoice } from "./facet-section";

type AreaFacetProps = {
  tree: readonly AreaBranch[];
  chosen: readonly string[];
  words: Words;
  stale: boolean;
  onChange: (areas: readonly string[]) => void;
};

/** Places as they lie in each other: region, cluster, unit. A branch opens by its own key; what holds a chosen place is open. */
export function AreaFacet({ tree, chosen, words, stale, onChange }: AreaFacetProps) {
  const t = useTranslations("register");
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const branches = (list: readonly AreaBranch[], above: readonly string[]) => (
    <ul>
      {list.map((branch) => {
        const inside = below(branch);
        const holds = inside.some((id) => chosen.includes(id));
        const open = turned.has(branch.id) !== (holds || list.length === 1);
        const name = branch.value.label ? nameOf(branch.value.label, words.locale) : branch.id;
        const turn = () =>
          setTurned((before) => {
            const after = new Set(before);
            if (!after.delete(branch.id)) after.add(branch.id);
            return after;
          });
        return (
          <li key={branch.id}>
            <div className="facet-branch">
              <FacetChoice
                name={name}
                checked={chosen.includes(branch.id) || above.some((id) => chosen.includes(id))}
                partly={holds}
                count={branch.value.count}
                stale={stale}
                onChange={() => onChange(pressed(chosen, branch, above))}
              />
              {branch.children.length > 0 ? (
                <button
                  type="button"
                  className="facet-turn"
                  aria-expanded={open}
                  aria-label={t(open ? "rail.fold" : "rail.unfold", { name })}
                  onClick={turn}
                >
                  <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
                    <path d={open ? "m2 3.5 3 3 3-3" : "m3.5 2 3 3-3 3"} fill="none" stroke="currentColor" strokeWidth="1.5" />
                  </svg>
                </button>
              ) : null}
            </div>
            {open && branch.children.length > 0 ? branches(branch.children, [...above, branch.id]) : null}
          </li>
        );
      })}
    </ul>
  );
  return (
    <details className="facet facet-areas" open>
      <summary>
        {t("facet.area")}
        {chosen.length > 0 ? <span className="facet-chosen">{chosen.length}</span> : null}
      </summary>
      {branches(tree, [])}
    </details>
  );
}
