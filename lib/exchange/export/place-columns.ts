import type { Locale } from "@/lib/i18n/locale";
import { movedPoints } from "@/lib/performance/rules/moved-points";
import type { RankedPlace } from "@/lib/performance/rules/overview-view";
import type { Place } from "@/lib/performance/rules/places";
import type { Standing } from "@/lib/performance/rules/standing";
import type { Cell, ColumnOf } from "./table";
import type { Words } from "./words";

export const placeName = (place: Pick<Place, "nameTh" | "nameEn">, locale: Locale): string =>
  locale === "th" ? place.nameTh : place.nameEn;

/** A row of places by name; an area's own projects say whose they are, apart from the area with all below it. */
export const rankedName = ({ place, own }: Pick<RankedPlace, "place" | "own">, locale: Locale, words: Words): string =>
  own ? words("exchange.export.ownProjects", { name: placeName(place, locale) }) : placeName(place, locale);

/** The money of one standing, as official tables order it: A, N, L, D, P, D + P, left, percents, plan, gaps. */
export function standingColumns<Row>(of: (row: Row) => Standing, onScreen: ReadonlySet<string>): ColumnOf<Row>[] {
  const column = (key: string, type: ColumnOf<Row>["type"], value: (standing: Standing) => Cell): ColumnOf<Row> => ({
    key,
    type,
    onScreen: onScreen.has(key),
    value: (row) => value(of(row)),
  });
  return [
    column("activities", "count", (s) => s.activities),
    column("budgetAct", "baht", (s) => s.budgetAct),
    column("budgetNet", "baht", (s) => s.budgetNet),
    column("budgetAllocated", "baht", (s) => s.budgetAllocated),
    column("paid", "baht", (s) => s.paid),
    column("committed", "baht", (s) => s.committed),
    column("spent", "baht", (s) => s.spent),
    column("left", "baht", (s) => s.left),
    column("paidPercent", "percent", (s) => s.paidPercent),
    column("spentPercent", "percent", (s) => s.spentPercent),
    column("planned", "baht", (s) => s.planned),
    column("plannedPercent", "percent", (s) => s.plannedPercent),
    column("planPoints", "points", (s) => s.planPoints),
    column("planGap", "baht", (s) => s.planGap),
    column("physicalPercent", "percent", (s) => s.physicalPercent),
    column("plannedPhysicalPercent", "percent", (s) => s.plannedPhysicalPercent),
    column("paidCertified", "baht", (s) => s.paidCertified),
    column("paidSubmitted", "baht", (s) => s.paidSubmitted),
    column("paidCarried", "baht", (s) => s.paidCarried),
    column("officialPercent", "percent", (s) => s.officialPercent),
  ];
}

/** Columns of a ranking of places (units, or the children of an area). */
export function placeColumns(locale: Locale, words: Words): ColumnOf<RankedPlace>[] {
  const shown = new Set(["budgetNet", "paid", "paidPercent", "spentPercent", "plannedPercent", "planPoints", "planGap"]);
  const belowBoth = (row: RankedPlace): string | null =>
    row.belowBoth === null ? null : words(row.belowBoth ? "exchange.export.yes" : "exchange.export.no");
  return [
    { key: "rank", type: "count", value: (row) => row.rank },
    { key: "movement", type: "movement", value: (row) => row.movement },
    { key: "areaId", type: "text", onScreen: false, value: (row) => row.place.id },
    {
      key: "place",
      type: "text",
      value: (row) => rankedName(row, locale, words),
    },
    ...standingColumns<RankedPlace>((row) => row.standing, shown),
    { key: "movedPoints", type: "points", value: movedPoints },
    { key: "target", type: "percent", onScreen: false, value: (row) => row.target?.percent ?? null },
    { key: "targetPoints", type: "points", onScreen: false, value: (row) => row.target?.points ?? null },
    { key: "stillNeeded", type: "baht", value: (row) => row.target?.stillNeeded ?? null },
    { key: "belowBoth", type: "text", onScreen: false, value: belowBoth },
    { key: "status", type: "text", value: (row) => words(`common.status.${row.standing.status}`) },
  ];
}
