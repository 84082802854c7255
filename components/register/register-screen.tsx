"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useRef, useState } from "react";
import { useExplain } from "@/components/layout/explain";
import { Inspector } from "@/components/layout/inspector";
import { formatCount } from "@/lib/i18n/format";
import { chosenColumns, type RegisterQuery } from "@/lib/register/schema";
import { atLevel, nameColumnOf, wholeAddress } from "./address";
import { ConditionChips } from "./condition-chips";
import { cleared, conditionsOf, without } from "./conditions";
import { GroupSelect } from "./group-select";
import { registerKeys } from "./query-keys";
import type { Grouping } from "./rail/area-tree";
import { FilterRail } from "./rail/filter-rail";
import { FilterSheet } from "./rail/filter-sheet";
import { readPage } from "./read-page";
import { RegisterHead } from "./register-head";
import { RegisterList } from "./register-list";
import { RegisterTools } from "./register-tools";
import { SearchBox } from "./search-box";
import { DroppedNotice } from "./states/dropped-notice";
import { TotalsBar } from "./totals-bar";
import { useAddress } from "./use-address";
import { useConditionName } from "./use-condition-name";
import { useLines } from "./use-lines";
import { sheetQuery, useMedia } from "./use-media";
import { type FirstPage, usePages } from "./use-pages";
import { useWords } from "./use-words";

export type RegisterScreenProps = {
  /** Whose reading it is: keys of the browser's store and of saved views. */
  position: string;
  first: FirstPage | null;
  grouping: Grouping;
  /** The request came from a telephone, as far as its headers say. */
  phoneGuess: boolean;
};

/** The register: conditions on the left, the table in the middle, explanations sliding over from the right, sums at the foot. */
export function RegisterScreen({ position, first, grouping, phoneGuess }: RegisterScreenProps) {
  const t = useTranslations("register");
  const router = useRouter();
  const known = useRef<{ year: number; month: number } | null>(first?.page ?? null);
  const { at, dropped, go } = useAddress(known.current);
  const pages = usePages(position, at, first);
  if (pages.head && !pages.stale) known.current = pages.head;
  const { query } = at;
  const list = useLines(position, at, pages);
  const words = useWords(list.labels);
  const conditionName = useConditionName(pages.head?.facets ?? null, words);
  const conditions = conditionsOf(query);
  const whole = useWholeCount(position, at, conditions.length > 0);
  const sheet = useMedia(sheetQuery, phoneGuess);
  const [sheetOpen, setSheetOpen] = useState(false);
  const { close } = useExplain();

  const onQuery = useCallback((next: Partial<RegisterQuery>) => go({ query: next }), [go]);
  const head = pages.head ? { ...pages.head, year: query.year ?? pages.head.year, month: query.month ?? pages.head.month } : null;
  const total = list.unsettled ? null : (pages.head?.total ?? null);
  const [area] = query.area;
  const province =
    query.area.length === 1 && area && /^\d\d$/.test(area) ? { id: area, name: conditionName({ key: "area", value: area }) } : null;
  const rail = (
    <FilterRail
      query={query}
      facets={pages.head?.facets ?? null}
      grouping={grouping}
      words={words}
      stale={list.unsettled}
      onQuery={onQuery}
    />
  );
  const columns = useMemo(() => {
    const chosen = chosenColumns(query);
    return chosen.length > 0 ? chosen : [nameColumnOf(query.level)];
  }, [query]);

  return (
    <div className="frame register-frame">
      <aside id="areas" className="register-rail" aria-label={t("rail.title")} tabIndex={-1}>
        {sheet ? null : rail}
      </aside>
      <main id="canvas" className="register" tabIndex={-1}>
        <RegisterHead
          level={query.level}
          head={head}
          stale={list.unsettled}
          onWhen={onQuery}
          onLevel={(level) => {
            close();
            onQuery(atLevel(query, level));
          }}
        />
        <div className="register-bar">
          <SearchBox q={query.q} onSearch={(q) => go({ query: { q } }, "replace")} />
          <button type="button" className="button register-open-sheet" aria-haspopup="dialog" onClick={() => setSheetOpen(true)}>
            {t("rail.open", { count: conditions.length })}
          </button>
          <GroupSelect level={query.level} group={query.group} onGroup={(group) => go({ query: { group }, closed: [] })} />
          {list.groups ? (
            <button
              type="button"
              className="button"
              data-kind="quiet"
              onClick={() => go({ closed: at.closed.length > 0 ? [] : (list.groups?.values.map(({ value }) => value) ?? []) }, "replace")}
            >
              {at.closed.length > 0 ? t("group.openAll") : t("group.closeAll")}
            </button>
          ) : null}
          <RegisterTools
            position={position}
            at={at}
            go={go}
            head={list.unsettled ? null : pages.head}
            conditions={conditions.map(conditionName)}
            province={province}
            onOpenHref={(href) => router.push(href)}
          />
          <ConditionChips conditions={conditions} nameOf={conditionName} onRemove={(condition) => onQuery(without(query, condition))} />
        </div>
        <DroppedNotice key={dropped.map(({ name }) => name).join()} dropped={dropped} />
        <RegisterList
          position={position}
          at={at}
          pages={pages}
          list={list}
          columns={columns}
          words={words}
          title={t("table.name", { title: t(`titleOf.${query.level}`) })}
          month={head?.month ?? 1}
          year={head?.year ?? 0}
          phoneGuess={phoneGuess}
          conditionName={conditionName}
          go={go}
        />
        <TotalsBar level={query.level} total={total} all={whole} />
      </main>
      <Inspector />
      {sheet && sheetOpen ? (
        <FilterSheet
          done={t(`rail.show.${query.level}`, { count: total ? formatCount(total.count) : "" })}
          onClose={() => setSheetOpen(false)}
        >
          {rail}
        </FilterSheet>
      ) : null}
    </div>
  );
}

/** How many rows there are without conditions; asked for only where there are some. */
function useWholeCount(position: string, at: Parameters<typeof wholeAddress>[0], enabled: boolean): number | null {
  const address = wholeAddress({ ...at, query: cleared(at.query) });
  const { data } = useQuery({
    queryKey: registerKeys.count(position, address),
    queryFn: async ({ signal }) => (await readPage(address, null, signal)).total?.count ?? null,
    enabled,
  });
  return enabled ? (data ?? null) : null;
}
