import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { type Result, refuse } from "@/lib/core/result";
import { languageOf } from "@/lib/platform/request-words";
import { boardQuerySchema } from "@/lib/reporting/completeness-schema";
import { readCompleteness } from "@/lib/reporting/queries/read-completeness";
import { arrangeBoard } from "@/lib/reporting/rules/completeness-arrange";
import { completenessTable } from "./completeness-table";
import { tableWords } from "./words";
import { contentTypes, fileFormats, writeTable } from "./write-table";

const formatSchema = z.enum(fileFormats);

/**
 * Answers GET requests for the completeness board: ?year=&area=&month=&state=&order=&q= as on the page, ?format=json|csv|xlsx
 * (json when absent), ?lang=th|en (the reader's own when absent). Files are named and offered for download.
 */
export async function completenessResponse(actor: Actor, request: Request): Promise<Response | Result<never>> {
  const { format: asked = "json", lang, ...query } = Object.fromEntries(new URL(request.url).searchParams);
  const format = formatSchema.safeParse(asked);
  if (!format.success) return refuse({ code: "completeness.format_unknown", kind: "invalid", field: "format", params: { format: asked } });
  const parsed = boardQuerySchema.safeParse(query);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
    return refuse({ code: "completeness.query_invalid", kind: "invalid", field: names[0], params: { names: names.join(", ") } });
  }
  const { year, area, month, state, order, q } = parsed.data;
  const result = await readCompleteness(actor, { fiscalYear: year, areaId: area, now: new Date() });
  if (!result.ok) return result;
  const board = result.value;
  const filter = {
    areaId: area === undefined || area === "moi" ? null : area,
    month: month ?? board.runningMonth,
    state: state ?? null,
    order: order ?? "place",
    search: q ?? "",
  } as const;
  const locale = lang === "en" || lang === "th" ? lang : languageOf(request);
  const words = await tableWords(locale);
  const table = completenessTable({ board, arranged: arrangeBoard(board, filter), filter, locale, words });
  const headers = new Headers({ "content-type": contentTypes[format.data] });
  if (format.data !== "json") headers.set("content-disposition", `attachment; filename="${table.fileName}.${format.data}"`);
  return new Response(await writeTable(table, format.data, words), { headers });
}
