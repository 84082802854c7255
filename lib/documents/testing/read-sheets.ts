import exceljs from "exceljs";
import type { Actor } from "@/lib/access/actor";
import { valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { makeDocument } from "../make-document";
import { type DocumentOrder, writeDocument } from "../write-document";

export type Sheet = {
  readonly at: (row: number, key: string, nth?: number) => exceljs.CellValue;
  readonly sheet: exceljs.Worksheet;
  readonly first: number;
};

/** The sheets of a document's workbook as a second library reads them, cells found by the key of their column; `nth` where a key stands several times. */
export async function readSheets(reader: Actor, order: DocumentOrder): Promise<Sheet[]> {
  const document = valueOfResult(await makeDocument(reader, order));
  const { bytes } = valueOfResult(await writeDocument(reader, order, new AbortController().signal));
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return document.tables.map((table, index) => {
    const sheet = book.worksheets[index];
    if (!sheet) throw new Error("no sheet");
    const view = sheet.views[0];
    const first = (view && "ySplit" in view && view.ySplit ? view.ySplit : 0) + 1;
    return {
      sheet,
      first,
      at: (row, key, nth = 0) => {
        const columns = table.columns.flatMap((column, at) => (column.key === key ? [at] : []));
        return sheet.getRow(first + row).getCell((columns[nth] ?? -1) + 1).value;
      },
    };
  });
}

export const millions = (baht: string | null): number | null => (baht === null ? null : Number(baht) / 1_000_000);
export const numberOf = (percent: string | null): number | string => (percent === null ? "–" : Number(percent));
