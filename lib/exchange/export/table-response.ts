import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { type Result, refuse } from "@/lib/core/result";
import { areaIdSchema, figureQueryFrom, queryFailure } from "@/lib/performance/schema";
import { languageOf } from "@/lib/platform/request-words";
import { readOverviewTable } from "./read-overview-table";
import { isOverviewTableName, overviewTableNames } from "./table-about";
import { contentTypes, fileFormats, writeTable } from "./write-table";

const formatSchema = z.enum(fileFormats);

/**
 * Answers GET requests for a table: ?year=&month=&class=&fund= as on the page, ?format=json|csv|xlsx (json when absent),
 * ?lang=th|en (the reader's own when absent). Files are named and offered for download.
 */
export async function tableResponse(
  actor: Actor,
  request: Request,
  asked: { areaId: string; table: string },
): Promise<Response | Result<never>> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const format = formatSchema.safeParse(query.format ?? "json");
  if (!format.success)
    return refuse({ code: "performance.format_unknown", kind: "invalid", field: "format", params: { format: query.format ?? "" } });
  if (!isOverviewTableName(asked.table))
    return refuse({
      code: "performance.table_not_found",
      kind: "not_found",
      params: { name: asked.table, known: overviewTableNames.join(", ") },
    });
  const figures = figureQueryFrom(query);
  const areaId = areaIdSchema.safeParse(asked.areaId);
  if (!areaId.success) return refuse({ code: "performance.area_not_found", kind: "not_found" });
  if (!figures.success) return refuse(queryFailure(figures.error));
  const locale = query.lang === "en" || query.lang === "th" ? query.lang : languageOf(request);
  const result = await readOverviewTable(actor, { ...figures.data, areaId: areaId.data, table: asked.table, locale, now: new Date() });
  if (!result.ok) return result;
  const { table, words } = result.value;
  const headers = new Headers({ "content-type": contentTypes[format.data] });
  if (format.data !== "json") headers.set("content-disposition", `attachment; filename="${table.fileName}.${format.data}"`);
  return new Response(await writeTable(table, format.data, words), { headers });
}
