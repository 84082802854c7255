import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/policy";
import { type Result, refuse } from "@/lib/core/result";
import { fileUnit, tableWords, type Words } from "@/lib/exchange/export/words";
import { contentTypes, fileFormats } from "@/lib/exchange/export/write-table";
import { sheetNameOf } from "@/lib/exchange/export/xlsx";
import type { Locale } from "@/lib/i18n/locale";
import { languageOf } from "@/lib/platform/request-words";
import { orderOfPage, pageSql } from "../page-sql";
import { readRegisterGround } from "../queries/read-register";
import { sumsOf } from "../rules/sums";
import { chosenColumns, registerQueryFrom } from "../schema";
import { binding } from "../sql";
import { limitsOf, summarize } from "../summarize";
import { byteStream } from "./byte-stream";
import { fileColumns, monthColumn } from "./file-columns";
import { csvPieces, type FileParts, jsonPieces, xlsxPieces } from "./files";
import { firstNotes, lastNotes } from "./notes";
import { readRows } from "./read-rows";
import { registerWords } from "./words";

const formatSchema = z.enum(fileFormats);

/** Files made at the same time by one process, and for one position: each holds a connection for as long as its reader takes. */
const most = { atOnce: 3, ofOne: 2 } as const;
const running = new Set<{ readonly positionId: string }>();
const isBusyFor = ({ positionId }: Actor): boolean =>
  running.size >= most.atOnce || [...running].filter((file) => file.positionId === positionId).length >= most.ofOne;

/**
 * Every row of the register that the address lets through, as ?format=csv|xlsx|json (json when absent), ?lang=th|en (the reader's own
 * when absent), and with ?months=all an activity's row for every month of the year up to the one asked. Written as it is read: whatever its length, a file takes a few batches of memory and one connection.
 */
export async function registerExport(actor: Actor, request: Request): Promise<Response | Result<never>> {
  if (!holds(actor, "figures.export")) return refuse({ code: "register.not_allowed", kind: "forbidden" });
  const params = new URL(request.url).searchParams;
  const asked = params.get("format") ?? "json";
  const format = formatSchema.safeParse(asked);
  if (!format.success) return refuse({ code: "register.format_unknown", kind: "invalid", field: "format", params: { format: asked } });
  const query = registerQueryFrom(params);
  if (!query.ok) return query;
  const everyMonth = query.value.months === "all";
  // Sums of projects are of one month: a project's months would be added up.
  if (everyMonth && query.value.level !== "activity")
    return refuse({ code: "register.months_of_activities", kind: "invalid", field: "months" });
  const ground = await readRegisterGround(actor, { ...query.value, cursor: null }, new Date());
  if (!ground.ok) return ground;
  const lang = params.get("lang");
  const locale: Locale = lang === "th" || lang === "en" ? lang : languageOf(request);
  const words = await registerWords(locale, tableWords);
  const { year, month, names } = ground.value;
  const chosen = fileColumns(chosenColumns(query.value), names, locale, words);
  const columns = everyMonth ? [monthColumn(year, locale, words), ...chosen] : chosen;
  const bound = binding();
  const order = orderOfPage(ground.value, bound.bind);
  const sql = pageSql(
    { ...ground.value, everyMonth, columns: chosenColumns(query.value), cursor: null, size: null },
    order,
    bound.bind,
    ground.value.day,
  );
  // Asked and taken in one step: of many that come together no more than these begin.
  if (isBusyFor(actor)) return refuse({ code: "register.export_busy", kind: "limited", params: { seconds: 10 } });
  const file = { positionId: actor.positionId };
  running.add(file);
  const stop = new AbortController();
  const about = { query: query.value, year, month, names, locale, words };
  const parts: FileParts = {
    columns,
    headings: columns.map((column) => headingOf(column, words)),
    firstNotes: firstNotes(about),
    lastNotes: async () => {
      const summary = await summarize(ground.value, new Set(["total"]));
      return lastNotes(about, {
        asOf: summary.asOf,
        isDemo: summary.isDemo,
        sums: sumsOf(summary.sums ?? [], limitsOf(summary), summary.count),
      });
    },
    batches: readRows(sql, bound.values, stop.signal),
  };
  const pieces = ending(
    format.data === "xlsx"
      ? xlsxPieces(parts, sheetNameOf(parts.firstNotes[0] ?? ""))
      : format.data === "csv"
        ? csvPieces(parts)
        : jsonPieces(parts),
    () => running.delete(file),
  );
  const headers = new Headers({ "content-type": contentTypes[format.data] });
  if (format.data !== "json")
    headers.set(
      "content-disposition",
      `attachment; filename="register-${year}-${everyMonth ? "01-" : ""}${String(month).padStart(2, "0")}.${format.data}"`,
    );
  return new Response(
    byteStream(pieces, () => {
      running.delete(file);
      stop.abort();
    }),
    { headers },
  );
}

const headingOf = (column: Parameters<typeof fileUnit>[0], words: Words): string => {
  const unit = fileUnit(column, words);
  return unit ? `${column.heading} (${unit})` : column.heading;
};

async function* ending<Piece>(pieces: AsyncGenerator<Piece, void>, ended: () => void): AsyncGenerator<Piece, void> {
  try {
    yield* pieces;
  } finally {
    ended();
  }
}
