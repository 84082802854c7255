import type { Cell, ColumnType } from "@/lib/exchange/export/table";
import { formatCount, formatMillion, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

/** A cell of a table as the screen writes it; nothing to compute is "–". Amounts come in baht and are shown in million baht. */
export function shownCell(cell: Cell, type: ColumnType, locale: Locale): string {
  if (cell === null) return "–";
  if (type === "text") return String(cell);
  if (type === "count") return formatCount(Number(cell));
  if (type === "movement") return movementText(Number(cell));
  if (type === "baht") return formatMillion(String(cell), locale);
  return type === "percent" ? formatPercent(String(cell)) : formatPoints(String(cell));
}

/** ▲3, ▼2, "–" for the same rank. */
export function movementText(places: number): string {
  if (places === 0) return "–";
  return places > 0 ? `▲${places}` : `▼${-places}`;
}
