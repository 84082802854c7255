"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { RegisterPage } from "@/lib/register/rules/register-view";
import type { RegisterQuery } from "@/lib/register/schema";
import { cleared, conditionsOf, toggled, withAreas } from "../conditions";
import type { Words } from "../table/write-cell";
import { AreaFacet } from "./area-facet";
import { areaTree, type Grouping } from "./area-tree";
import { FacetSection } from "./facet-section";

export type RailProps = {
  query: RegisterQuery;
  facets: RegisterPage["facets"];
  grouping: Grouping;
  words: Words;
  stale: boolean;
  onQuery: (query: RegisterQuery) => void;
};

/** In the order of how often they are asked; the last start closed. */
const sections = [
  { facet: "class", open: true },
  { facet: "status", open: true },
  { facet: "confidence", open: true },
  { facet: "flag", open: true },
  { facet: "cause", open: false },
  { facet: "category", open: false },
  { facet: "fund", open: false },
  { facet: "theme", open: false },
  { facet: "tier", open: false },
] as const;

/** Every condition there is, with how many rows each choice would show under the others. */
export function FilterRail({ query, facets, grouping, words, stale, onQuery }: RailProps) {
  const t = useTranslations("register");
  const count = conditionsOf(query).length;
  const tree = useMemo(
    () => areaTree({ regions: facets?.region ?? [], clusters: facets?.cluster ?? [], units: facets?.unit ?? [] }, grouping),
    [facets, grouping],
  );
  return (
    <>
      <div className="facet-top">
        <h2>{t("rail.title")}</h2>
        {count > 0 ? (
          <button type="button" className="register-link" onClick={() => onQuery(cleared(query))}>
            {t("rail.clear", { count })}
          </button>
        ) : null}
      </div>
      {(facets?.unit?.length ?? 0) > 1 || query.area.length > 0 ? (
        <AreaFacet tree={tree} chosen={query.area} words={words} stale={stale} onChange={(areas) => onQuery(withAreas(query, areas))} />
      ) : null}
      {sections.map(({ facet, open }) => (
        <FacetSection
          key={facet}
          facet={facet}
          values={facets?.[facet] ?? []}
          chosen={query[facet]}
          open={open || query[facet].length > 0}
          words={words}
          stale={stale}
          onToggle={(value) => onQuery(toggled(query, facet, value))}
        />
      ))}
    </>
  );
}
