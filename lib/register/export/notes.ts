import type { Words } from "@/lib/exchange/export/words";
import { fiscalMonthLabel, fiscalYearLabel, formatCount, formatInstant, formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Names } from "../names";
import type { NameList } from "../rules/columns";
import type { RegisterSums } from "../rules/register-view";
import type { RegisterQuery } from "../schema";

export type About = {
  readonly query: RegisterQuery;
  readonly year: number;
  readonly month: number;
  readonly names: Names;
  readonly locale: Locale;
  readonly words: Words;
};

const listOfFilter: Readonly<Partial<Record<string, NameList>>> = {
  area: "area",
  category: "category",
  fund: "fund",
  theme: "theme",
  cause: "cause",
  region: "area",
  cluster: "area",
  unit: "area",
  district: "area",
};

function valueName(filter: string, value: string, { names, locale, words }: About): string {
  if (value === "none") return words("register.value.none");
  const list = listOfFilter[filter];
  if (!list) return words(`register.value.${filter}.${value}`);
  const own = value.endsWith(".own");
  const name = names.labelOf(list, own ? value.slice(0, -4) : value)?.[locale] ?? value;
  return own ? words("exchange.export.ownProjects", { name }) : name;
}

/** The filter in words: "Status: Late, Critical; …". */
function filterWords(about: About): string {
  const { query, words } = about;
  const filters = (["area", "class", "category", "fund", "theme", "tier", "status", "confidence", "flag", "cause"] as const)
    .filter((name) => query[name].length > 0)
    .map((name) => `${words(`register.facet.${name}`)}: ${query[name].map((value) => valueName(name, value, about)).join(", ")}`);
  const { within } = query;
  const opened = within ? [`${words(`register.facet.${within.group}`)}: ${valueName(within.group, within.value, about)}`] : [];
  return [...filters, ...opened, ...(query.q ? [`“${query.q}”`] : [])].join("; ") || words("exchange.export.noFilter");
}

/** What is known before the figures are: period, unit, source, filter. The first line is the title. */
export function firstNotes(about: About): string[] {
  const { query, year, month, locale, words } = about;
  const note = (key: string, value: string): string => `${words(`exchange.export.note.${key}`)}: ${value}`;
  return [
    words(`register.titleOf.${query.level}`),
    note(
      "period",
      `${fiscalYearLabel(year, locale)} ${words("exchange.export.upTo", { month: fiscalMonthLabel({ year, month }, locale, "long") })}`,
    ),
    note("unit", words("common.unit.baht")),
    note("source", words("exchange.export.source")),
    note("filters", filterWords(about)),
    ...(query.months === "all" ? [words("register.file.everyMonth", { month: fiscalMonthLabel({ year, month }, locale, "long") })] : []),
  ];
}

/** What the figures say of themselves: freshness, confidence, how many rows. */
export function lastNotes(
  { locale, words, query }: About,
  told: { readonly asOf: Date | null; readonly isDemo: boolean; readonly sums: RegisterSums },
): string[] {
  const { certified, submitted, missing } = told.sums.standing.confidence;
  const note = (key: string, value: string): string => `${words(`exchange.export.note.${key}`)}: ${value}`;
  return [
    note("asOf", told.asOf ? formatInstant(told.asOf, locale) : words("exchange.export.nothingReported")),
    note(
      "confidence",
      words("common.confidence.line", {
        certified: formatPercent(certified),
        submitted: formatPercent(submitted),
        missing: formatPercent(missing),
      }),
    ),
    words(`register.result.${query.level}`, { count: formatCount(told.sums.count) }),
    ...(told.isDemo ? [note("demo", words("common.demoLong"))] : []),
  ];
}
