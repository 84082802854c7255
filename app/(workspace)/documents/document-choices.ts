import { getTranslations } from "next-intl/server";
import type { DocumentsFormProps } from "@/components/documents/documents-form";
import type { DocumentDesk } from "@/lib/documents/queries/read-document-desk";
import { fiscalMonthLabel } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Place } from "@/lib/performance/rules/places";
import type { FigureQuery } from "@/lib/performance/schema";

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** The options of the documents' form: places in the order of the country under their region, years with plans, months of the year. */
export async function documentChoices(
  { places, chosen, areaId }: DocumentDesk,
  asked: FigureQuery,
  locale: Locale,
): Promise<Omit<DocumentsFormProps, "rows">> {
  const [t, classes] = await Promise.all([getTranslations("documents.page"), getTranslations("performance.class")]);
  const named = (place: Place): string => (locale === "th" ? place.nameTh : place.nameEn);
  const year = chosen?.at.year ?? asked.year;
  return {
    areas: orderOf(places).map(({ place, region }) => ({
      value: place.id,
      label: named(place),
      group: region ? named(region) : undefined,
    })),
    years: (chosen?.years ?? (year === undefined ? [] : [{ year }]))
      .map((each) => ({ value: String(each.year), label: String(each.year) }))
      .sort((a, b) => Number(b.value) - Number(a.value)),
    months: [
      { value: "", label: t("monthDefault") },
      ...months.map((month) => ({
        value: String(month),
        label: year === undefined ? String(month) : fiscalMonthLabel({ year, month }, locale, "long"),
      })),
    ],
    classes: [
      { value: "", label: t("allClasses") },
      { value: "recurrent", label: classes("recurrent") },
      { value: "capital", label: classes("capital") },
    ],
    funds: [
      { value: "", label: t("allFunds") },
      ...(chosen?.funds ?? []).map(({ code, nameTh, nameEn }) => ({ value: code, label: locale === "th" ? nameTh : nameEn })),
    ],
    themes: [
      { value: "", label: t("allThemes") },
      ...(chosen?.themes ?? []).map(({ code, nameTh, nameEn }) => ({ value: code, label: locale === "th" ? nameTh : nameEn })),
    ],
    chosen: {
      area: areaId,
      year: year === undefined ? "" : String(year),
      month: asked.month === undefined ? "" : String(asked.month),
      class: asked.expenseClass ?? "",
      fund: asked.fundSource ?? "",
      theme: asked.theme ?? "",
      lang: locale,
    },
  };
}

/** Depth first by the official order, each with the region it lies in. */
function orderOf(places: readonly Place[]): { place: Place; region: Place | null }[] {
  const ids = new Set(places.map(({ id }) => id));
  const below = (parentId: string | null, region: Place | null): { place: Place; region: Place | null }[] =>
    places
      .filter((place) => (parentId === null ? place.parentId === null || !ids.has(place.parentId) : place.parentId === parentId))
      .sort((a, b) => a.seq - b.seq || a.id.localeCompare(b.id))
      .flatMap((place) => {
        const within = place.level === "region" ? place : region;
        return [{ place, region: within }, ...below(place.id, within)];
      });
  return below(null, null);
}
