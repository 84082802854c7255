import { type CellValue, writeXlsxStream } from "hucre/xlsx";
import { byteOrderMark, csvCell, csvLine, csvNotes } from "@/lib/exchange/export/csv-lines";
import type { Cell, ColumnType } from "@/lib/exchange/export/table";
import type { FileColumn } from "./file-columns";
import type { TextRow } from "./read-rows";

/** A file in the making: what is known at once, what the figures tell, and the rows as they come. */
export type FileParts = {
  readonly columns: readonly FileColumn[];
  /** Headings with their unit. */
  readonly headings: readonly string[];
  readonly firstNotes: readonly string[];
  readonly lastNotes: () => Promise<readonly string[]>;
  readonly batches: AsyncGenerator<readonly TextRow[], void>;
};

type Pieces = AsyncGenerator<string | Uint8Array<ArrayBuffer>, void>;

export async function* csvPieces({ columns, headings, firstNotes, lastNotes, batches }: FileParts): Pieces {
  try {
    yield `${byteOrderMark}${csvNotes(firstNotes)}`;
    yield `${csvNotes(await lastNotes())}${csvLine(headings.map((heading) => csvCell(heading, "text")))}`;
    for await (const rows of batches) yield rows.map((row) => csvLine(columns.map(({ csv }, index) => csv(row[index] ?? null)))).join("");
  } finally {
    await batches.return();
  }
}

export async function* jsonPieces({ columns, headings, firstNotes, lastNotes, batches }: FileParts): Pieces {
  try {
    yield `{"title":${JSON.stringify(firstNotes[0])},"notes":[${firstNotes
      .slice(1)
      .map((note) => JSON.stringify(note))
      .join(",")}`;
    for (const note of await lastNotes()) yield `,${JSON.stringify(note)}`;
    yield `],"columns":${JSON.stringify(columns.map(({ key, type }, index) => ({ key, heading: headings[index], type })))},"rows":[`;
    let first = true;
    for await (const rows of batches) {
      const text = rows.map((row) =>
        JSON.stringify(Object.fromEntries(columns.map(({ key, write }, index) => [key, write(row[index] ?? null)]))),
      );
      yield `${first ? "\n" : ",\n"}${text.join(",\n")}`;
      first = false;
    }
    yield "\n]}\n";
  } finally {
    await batches.return();
  }
}

const formats: Readonly<Record<ColumnType, string | undefined>> = {
  text: undefined,
  count: "#,##0",
  baht: "#,##0.00",
  percent: "0.00",
  points: "+0.00;-0.00;0.00",
  movement: "+0;-0;0",
};
const widths: Readonly<Record<ColumnType, number>> = { text: 24, count: 10, baht: 20, percent: 13, points: 13, movement: 9 };

const sheetValue = (cell: Cell, type: ColumnType): CellValue => (typeof cell === "string" && type !== "text" ? Number(cell) : cell);

/** Real numbers with their formats; notes and header stay in sight above the rows. Past a sheet's 1,048,576 rows another follows. */
export async function* xlsxPieces(parts: FileParts, sheetName: string): Pieces {
  const { columns, headings } = parts;
  const notes = parts.firstNotes.length;
  const last = await parts.lastNotes();
  async function* rows(): AsyncGenerator<CellValue[], void> {
    for (const note of [...parts.firstNotes, ...last]) yield [note];
    yield [];
    yield [...headings];
    for await (const batch of parts.batches)
      for (const row of batch) yield columns.map(({ write, type }, index) => sheetValue(write(row[index] ?? null), type));
  }
  const reader = writeXlsxStream(rows(), {
    name: sheetName,
    columns: columns.map(({ type }) => ({ width: widths[type], numFmt: formats[type] })),
    freezePane: { rows: notes + last.length + 2 },
    repeatHeaders: false,
  }).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield new Uint8Array(value);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
    await parts.batches.return();
  }
}
