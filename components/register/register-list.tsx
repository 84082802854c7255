"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Suspense, useCallback, useMemo } from "react";
import { useExplain } from "@/components/layout/explain";
import type { ColumnKey } from "@/lib/register/rules/columns";
import type { RegisterQuery } from "@/lib/register/schema";
import { type Condition, nameColumnOf, pageAddress, type RegisterAt } from "./address";
import { NothingFits } from "./states/nothing-fits";
import { ReadingFailed } from "./states/reading-failed";
import { wordsOf } from "./table/highlight";
import { type ListProps, RegisterGrid } from "./table/register-grid";
import { projectHref } from "./table/row-cells";
import type { Shown } from "./table/shown-rows";
import { nameOf, type Words, writeCell } from "./table/write-cell";
import type { Go } from "./use-address";
import { useLeftAt } from "./use-left-at";
import type { useLines } from "./use-lines";
import { cardsQuery, useMedia } from "./use-media";
import type { Pages } from "./use-pages";

/** Fetched when a line is first explained: a table that is only read does not carry them. */
const ExplainRow = dynamic(() => import("./inspect/explain-row").then((part) => part.ExplainRow), { ssr: false });
const ExplainGroup = dynamic(() => import("./inspect/explain-group").then((part) => part.ExplainGroup), { ssr: false });
/** Phones carry the cards, others fetch them when the window becomes that narrow. */
const CardList = dynamic(() => import("./table/card-list").then((part) => part.CardList));

type RegisterListProps = {
  position: string;
  at: RegisterAt;
  pages: Pages;
  list: ReturnType<typeof useLines>;
  columns: readonly ColumnKey[];
  words: Words;
  title: string;
  month: number;
  year: number;
  phoneGuess: boolean;
  conditionName: (condition: Condition) => string;
  go: Go;
};

/** What is asked, without the columns it is shown in. */
const readingOf = (address: string): string => address.replace(/(^|&)columns=[^&]*/, "");

const isProvince = (areaId: string): boolean => /^\d/.test(areaId);

/** Told by what the reader may see and narrowed to, not by the rows read so far: the columns do not move while one scrolls. */
const mayHoldClusters = ({ area }: RegisterQuery, units: readonly { readonly value: string }[] | undefined): boolean =>
  (units ?? []).some(({ value }) => !isProvince(value)) && !(area.length > 0 && area.every(isProvince));

/** The rows as a table, on a phone as cards; or why there are none. */
export function RegisterList({
  position,
  at,
  pages,
  list,
  columns,
  words,
  title,
  month,
  year,
  phoneGuess,
  conditionName,
  go,
}: RegisterListProps) {
  const t = useTranslations("register");
  const router = useRouter();
  const cards = useMedia(cardsQuery, phoneGuess);
  const { explain, openId } = useExplain();
  const { query, closed } = at;
  const address = pageAddress(at);
  const left = useLeftAt(address);
  const marks = useMemo(() => wordsOf(query.q), [query.q]);

  const onToggle = useCallback(
    (value: string) => go({ closed: closed.includes(value) ? closed.filter((other) => other !== value) : [...closed, value] }, "replace"),
    [go, closed],
  );
  const onOpen = useCallback((line: Shown) => line.kind === "row" && router.push(projectHref(line.row, month)), [router, month]);
  const onExplain = useCallback(
    (line: Shown, opener: HTMLElement | null) => {
      if (line.kind === "row") {
        const name = nameColumnOf(query.level);
        const content = <ExplainRow key={line.key} position={position} row={line.row} query={query} month={month} year={year} />;
        explain({ id: line.key, title: writeCell(name, line.row.cells[name], words), content, opener });
      } else if (line.kind === "group") {
        const name = line.group.label ? nameOf(line.group.label, words.locale) : words.word(line.by, line.group.value);
        explain({ id: line.key, title: name, content: <ExplainGroup group={line.group} words={words} />, opener });
      }
    },
    [explain, position, query, month, year, words],
  );

  if (pages.isError && !pages.head) return <ReadingFailed error={pages.error} onRetry={() => void pages.refetch()} />;
  const total = list.unsettled ? null : (pages.head?.total ?? null);
  if (total?.count === 0) {
    const onQuery = (next: RegisterQuery) => go({ query: next });
    return (
      <div className="register-states">
        <NothingFits position={position} query={query} nameOf={conditionName} onQuery={onQuery} />
      </div>
    );
  }
  const shared: ListProps = {
    title,
    level: query.level,
    lines: list.lines,
    count: list.groups ? list.lines.length : (total?.count ?? list.lines.length),
    words,
    marks,
    month,
    busy: list.unsettled,
    currentKey: openId,
    offset: left.offset,
    reading: readingOf(address),
    onScrolled: left.onScrolled,
    onNeed: list.onNeed,
    onToggle,
    onOpen,
    onExplain,
  };
  if (cards) {
    const list = <CardList {...shared} title={t("table.cards", { title: t(`titleOf.${query.level}`) })} />;
    // On a phone they are in the page as sent: nothing stands in for them.
    return phoneGuess ? list : <Suspense fallback={null}>{list}</Suspense>;
  }
  return (
    <RegisterGrid
      {...shared}
      columns={columns}
      bar={at.bar}
      sort={query.sort}
      onSort={(sort) => go({ query: { sort } })}
      touchGuess={phoneGuess}
      withClusters={mayHoldClusters(query, pages.head?.facets?.unit)}
    />
  );
}
