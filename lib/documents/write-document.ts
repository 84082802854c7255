import "server-only";
import type { Actor } from "@/lib/access/actor";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { tableWords, type Words } from "@/lib/exchange/export/words";
import type { Locale } from "@/lib/i18n/locale";
import { turnsOf } from "@/lib/platform/turns";
import type { DigitChoice, DocumentFormat, Layout } from "./layouts";
import { makeDocument } from "./make-document";
import type { DocumentAsked } from "./place";
import type { OfficialDocument } from "./rules/document";
import { compilePaper, limits as compiler } from "./typst/compile";
import { paperOf } from "./typst/paper";
import { documentXlsx } from "./xlsx/write-xlsx";

export type DocumentOrder = DocumentAsked & {
  readonly layout: Layout;
  readonly format: DocumentFormat;
  readonly locale: Locale;
  readonly digits: DigitChoice;
};

/** The most rows a PDF is made of: 2,000 take some seconds of the compiling thread, a spreadsheet takes any number. */
export const rowLimit = 4_000;

export type WrittenDocument = { readonly bytes: Uint8Array; readonly fileName: string };

/**
 * Documents in the making on one server: spreadsheets take the server's own time, so a few; of PDFs, whose compiling thread takes one at
 * a time, as many as may wait for it (typst/compile).
 */
const turns: Readonly<Record<DocumentFormat, ReturnType<typeof turnsOf>>> = {
  xlsx: turnsOf({ atOnce: 3, ofOne: 1, waitingOfOne: 3 }),
  pdf: turnsOf({ atOnce: compiler.waiting + 1, ofOne: compiler.ofOne + 1, waitingOfOne: 2 }),
};

const tooManyAtOnce = refuse({ code: "documents.too_many_at_once", kind: "limited", params: { seconds: 10 } });
const cancelled = refuse({ code: "documents.cancelled", kind: "conflict" });

/** One document as the bytes of a file. `signal` ends the work when nobody waits for it any more. */
export async function writeDocument(actor: Actor, order: DocumentOrder, signal: AbortSignal): Promise<Result<WrittenDocument>> {
  const work = () => (signal.aborted ? Promise.resolve(cancelled) : write(actor, order, signal));
  return turns[order.format].take(actor.positionId, work) ?? tooManyAtOnce;
}

async function write(actor: Actor, order: DocumentOrder, signal: AbortSignal): Promise<Result<WrittenDocument>> {
  const made = await makeDocument(actor, order);
  if (!made.ok) return made;
  const words = await tableWords(order.locale);
  const fileName = `${made.value.fileName}.${order.format}`;
  if (order.format === "xlsx") return succeed({ bytes: await asXlsx(made.value, order, words), fileName });
  const rows = made.value.tables.reduce((count, table) => count + table.rows.length, 0);
  if (rows > rowLimit) return refuse({ code: "documents.too_many_rows", kind: "too_large", params: { rows, limit: rowLimit } });
  const paper = paperOf(made.value, {
    locale: order.locale,
    digits: order.digits,
    words: { page: words("documents.footer.page"), of: words("documents.footer.of"), below: words("documents.below") },
  });
  const pdf = await compilePaper(paper, actor.positionId, signal);
  return pdf.ok ? succeed({ bytes: pdf.value, fileName }) : pdf;
}

const asXlsx = (document: OfficialDocument, { digits }: DocumentOrder, words: Words) =>
  documentXlsx(document, {
    digits,
    confidenceHeading: words("documents.column.confidence"),
    markWords: {
      none: words("documents.mark.none"),
      provisional: words("documents.mark.provisional"),
      carried: words("documents.mark.carried"),
    },
  });
