import type { FiscalMonth } from "@/lib/core/fiscal-calendar";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import type { Words } from "@/lib/exchange/export/words";
import { fiscalMonthLabel, formatDay, formatPercent, formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { FigureFilter } from "@/lib/performance/rules/overview-view";
import type { Place } from "@/lib/performance/rules/places";
import type { Standing } from "@/lib/performance/rules/standing";
import type { Layout } from "../layouts";
import type { Mark, OfficialDocument } from "./document";

/** What every document is about. */
export type DocumentFacts = {
  readonly place: Place;
  readonly at: FiscalMonth;
  readonly filter: FigureFilter;
  /** When the newest figure counted was sent or certified, ISO instant. */
  readonly asOf: string | null;
  readonly isDemo: boolean;
};

export type Making = {
  readonly locale: Locale;
  readonly words: Words;
  readonly now: Date;
  readonly fundName: string | null;
  readonly themeName: string | null;
};

type About = Pick<
  OfficialDocument,
  "layout" | "title" | "shortTitle" | "subtitle" | "unit" | "asOf" | "confidence" | "notes" | "signature" | "footer" | "fileName"
>;

export const nameOf = (place: { readonly nameTh: string; readonly nameEn: string }, locale: Locale): string =>
  locale === "th" ? place.nameTh : place.nameEn;

/** In a list of units a province goes by its short name, a cluster by its full one. */
export const listName = (place: Pick<Place, "level" | "nameTh" | "nameEn" | "shortTh" | "shortEn">, locale: Locale): string =>
  place.level === "province" ? (locale === "th" ? place.shortTh : place.shortEn) : nameOf(place, locale);

/** "รวมภาคเหนือ": a cluster that is its whole region goes by the same short name, so its full one tells the two sums apart. */
export function sumNames(sums: readonly Place[], { locale, words }: Making): (place: Place) => string {
  const isTwice = (short: string): boolean => sums.filter(({ shortTh }) => shortTh === short).length > 1;
  return (place) => {
    const short = locale === "th" ? place.shortTh : place.shortEn;
    return words("documents.total.of", { place: place.level === "cluster" && isTwice(place.shortTh) ? nameOf(place, locale) : short });
  };
}

/** Header, notes and footer of a document of figures: unit, as-of and confidence travel with them (DOMAIN §11). */
export function aboutFigures(layout: Layout, facts: DocumentFacts & { readonly standing: Standing | null }, making: Making): About {
  const { words, fundName, themeName } = making;
  const { expenseClass } = facts.filter;
  const confidence = facts.standing?.confidence;
  const filters = [expenseClass && words(`performance.class.${expenseClass}`), fundName, themeName].filter(
    (text) => text !== null && text !== "",
  );
  const about = aboutAny(layout, facts, making);
  return {
    ...about,
    // What narrows the figures stands in the head: a table of a part must not be taken for the whole.
    subtitle: filters.length > 0 ? `${about.subtitle} · ${words("documents.note.filter", { filter: filters.join(", ") })}` : about.subtitle,
    unit: words("documents.unit.million"),
    confidence: confidence
      ? words("common.confidence.line", {
          certified: formatPercent(confidence.certified),
          submitted: formatPercent(confidence.submitted),
          missing: formatPercent(confidence.missing),
        })
      : null,
    notes: [words("documents.note.marks"), words("documents.note.ratios")],
  };
}

/** What all documents have. The file is named in plain ASCII: layout, place, year, month. */
export function aboutAny(layout: Layout, { place, at, asOf, isDemo }: DocumentFacts, { locale, words, now }: Making): About {
  const month = fiscalMonthLabel(at, locale, "long");
  const printed = words("documents.footer.printed", { day: formatDay(dayInBangkok(now), locale), time: formatTime(now, locale) });
  return {
    layout,
    title: words(`documents.title.${layout}`),
    shortTitle: words(`documents.short.${layout}`),
    subtitle: words(`documents.subtitle.${layout}`, { place: nameOf(place, locale), year: String(at.year), month }),
    unit: words("documents.unit.projects"),
    asOf: asOf
      ? words("documents.asOf", { day: formatDay(dayInBangkok(new Date(asOf)), locale, "long") })
      : words("documents.nothingReported"),
    confidence: null,
    notes: [],
    signature: null,
    footer: isDemo ? `${words("common.demo")} · ${printed}` : printed,
    fileName: `${layout}-${place.id}-${at.year}-${String(at.month).padStart(2, "0")}`,
  };
}

/** How far the figures of a place may be quoted: certified throughout, carried throughout, or in between. */
export function markOf(standing: Pick<Standing, "activities" | "activitiesCertified" | "activitiesMissing">): Mark {
  if (standing.activitiesCertified === standing.activities) return "none";
  return standing.activitiesMissing === standing.activities ? "carried" : "provisional";
}
