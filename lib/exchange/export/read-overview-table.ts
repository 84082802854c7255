import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/policy";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { Locale } from "@/lib/i18n/locale";
import { placeNotFound, readOverview } from "@/lib/performance/queries/read-overview";
import type { FigureQuery } from "@/lib/performance/schema";
import { overviewTable } from "./overview-tables";
import type { Table } from "./table";
import type { OverviewTableName } from "./table-about";
import { tableWords, type Words } from "./words";

export type TableQuery = FigureQuery & {
  readonly areaId: string;
  readonly table: OverviewTableName;
  readonly locale: Locale;
  readonly now: Date;
};

/** One table of an overview, for a file or the API: the page's own query, and the right to take figures out. */
export async function readOverviewTable(actor: Actor, query: TableQuery): Promise<Result<{ table: Table; words: Words }>> {
  const result = await readOverview(actor, query);
  if (!result.ok) return result;
  const { place, path, overview } = result.value;
  const resource = { areaId: place.id, ancestorIds: path.map(({ id }) => id) };
  if (!can(actor, "figures.export", resource)) return refuse(placeNotFound);
  if (!overview) return refuse({ code: "performance.nothing_to_show", kind: "not_found" });
  const words = await tableWords(query.locale);
  return succeed({ table: overviewTable(query.table, { overview, locale: query.locale, words }), words });
}
