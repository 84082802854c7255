import "server-only";
import type { Actor } from "@/lib/access/actor";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { tableWords, type Words } from "@/lib/exchange/export/words";
import type { Locale } from "@/lib/i18n/locale";
import type { DigitChoice, DocumentFormat, Layout } from "./layouts";
import { makeDocument } from "./make-document";
import type { DocumentAsked } from "./place";
import type { OfficialDocument } from "./rules/document";
import { compilePaper } from "./typst/compile";
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

/** One document as the bytes of a file. `signal` ends the work when nobody waits for it any more. */
export async function writeDocument(actor: Actor, order: DocumentOrder, signal: AbortSignal): Promise<Result<WrittenDocument>> {
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
