import { fiscalMonthLabel, fiscalYearLabel, formatInstant, formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Overview, RankedPlace } from "@/lib/performance/rules/overview-view";
import { placeName } from "./place-columns";
import type { Words } from "./words";

/** The tables behind the panels of an overview, by the names their addresses use. */
export const overviewTableNames = [
  "units",
  "children",
  "clusters",
  "curve",
  "monthly",
  "classes",
  "statuses",
  "gap",
  "projects",
  "quarters",
  "heat",
  "movement",
  "attention",
  "problems",
] as const;
export type OverviewTableName = (typeof overviewTableNames)[number];

export const isOverviewTableName = (name: string): name is OverviewTableName => overviewTableNames.some((each) => each === name);

export type Making = { readonly overview: Overview; readonly locale: Locale; readonly words: Words };

/** What a table and its files are called, without its rows. */
export function tableHead(name: OverviewTableName, { overview, locale, words }: Making) {
  return {
    name,
    title: words(`exchange.export.title.${name}`, { place: placeName(overview.place, locale) }),
    fileName: `${name}-${overview.place.id}-${overview.year}-${String(overview.month).padStart(2, "0")}`,
  };
}

/** What travels with every table: month, unit, source, freshness, filters, and how much of it is certified. */
export function about(name: OverviewTableName, making: Making) {
  const { overview, locale, words } = making;
  const { certified, submitted, missing } = overview.figures.standing.confidence;
  const { expenseClass, fundSource, theme } = overview.filter;
  const themed = overview.themes.find(({ code }) => code === theme);
  const filters = [
    expenseClass && words(`performance.class.${expenseClass}`),
    fundSource && words("exchange.export.fundSource", { code: fundSource }),
    themed && (locale === "th" ? themed.nameTh : themed.nameEn),
  ].filter((text) => typeof text === "string" && text !== "");
  const note = (key: string, value: string) => ({ label: words(`exchange.export.note.${key}`), value });
  return {
    ...tableHead(name, making),
    notes: [
      note(
        "period",
        `${fiscalYearLabel(overview.year, locale)} ${words("exchange.export.upTo", { month: fiscalMonthLabel(overview, locale, "long") })}`,
      ),
      note("unit", words("common.unit.baht")),
      note("source", words("exchange.export.source")),
      note("asOf", overview.asOf ? formatInstant(overview.asOf, locale) : words("exchange.export.nothingReported")),
      note(
        "confidence",
        words("common.confidence.line", {
          certified: formatPercent(certified),
          submitted: formatPercent(submitted),
          missing: formatPercent(missing),
        }),
      ),
      note("filters", filters.length > 0 ? filters.join(", ") : words("exchange.export.noFilter")),
      ...(overview.isDemo ? [note("demo", words("common.demoLong"))] : []),
    ],
    heading: (key: string) => words(`exchange.export.column.${key}`),
  };
}

/** The address of a row of places: an area's own projects are a list on its page. */
export const rankedHref = ({ place, own }: Pick<RankedPlace, "place" | "own">, overview: Overview): string =>
  own ? `${place.id === overview.place.id ? "" : overviewHref(place.id, overview)}#projects` : overviewHref(place.id, overview);

/** The address of a place's overview in the same month. */
export const overviewHref = (areaId: string, at: { readonly year: number; readonly month: number }): string =>
  `/overview/${areaId}?year=${at.year}&month=${at.month}`;
