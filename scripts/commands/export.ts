import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Actor } from "@/lib/access/actor";
import { ministryId } from "@/lib/access/policy";
import { readOverviewTable } from "@/lib/exchange/export/read-overview-table";
import { isOverviewTableName, overviewTableNames } from "@/lib/exchange/export/table-about";
import { fileFormats, isFileFormat, writeTable } from "@/lib/exchange/export/write-table";
import { isLocale } from "@/lib/i18n/locale";
import { areaIdSchema, figureQueryFrom } from "@/lib/performance/schema";
import { closeDatabase } from "@/lib/platform/database";
import { failureWords } from "@/lib/platform/request-words";

const usage = `Usage: npm run export -- TABLE [options]

Writes a table of figures, the same as the one on the overview page.
  TABLE            ${overviewTableNames.join(", ")}
  --area ID        area to look at (default ${ministryId}: the ministry); 30 is a province, c-northeast-lower-1 a cluster
  --year YEAR      fiscal year, Buddhist era (default: today's, else the newest with plans)
  --month 1..12    fiscal month, 1 is October (default: the newest with reports)
  --class CLASS    recurrent or capital
  --fund CODE      one fund source
  --format FORMAT  ${fileFormats.join(", ")} (default csv)
  --lang LANG      th or en (default th)
  --out FILE       file to write; without it the table goes to standard output
  --json           on success, say what was written as one line of JSON on standard output (needs --out)
`;

/** Whoever runs commands on the server holds the database itself; the figures are read as a reader placed at the ministry. */
const reader: Actor = {
  sessionId: null,
  positionId: "00000000-0000-0000-0000-000000000000",
  personId: "00000000-0000-0000-0000-000000000000",
  username: "command-line",
  role: "analyst",
  areaIds: [ministryId],
  titleTh: "",
  titleEn: "",
  officeTh: "",
  officeEn: "",
  personName: "",
};

/** `npm run export`: 0 written, 1 nothing there or not found, 2 wrong usage. */
export async function run(args: string[]): Promise<0 | 1 | 2> {
  const asked = parse(args);
  if (asked === "help") {
    process.stdout.write(usage);
    return 0;
  }
  if (typeof asked === "string") {
    process.stderr.write(`${asked}\n\n${usage}`);
    return 2;
  }
  try {
    const result = await readOverviewTable(reader, {
      ...asked.query,
      areaId: asked.areaId,
      table: asked.table,
      locale: asked.locale,
      now: new Date(),
    });
    if (!result.ok) {
      for (const failure of result.failures) process.stderr.write(`${await failureWords(failure, asked.locale)}\n`);
      return 1;
    }
    const { table, words } = result.value;
    const bytes = await writeTable(table, asked.format, words);
    if (asked.out === undefined) {
      process.stdout.write(bytes);
      return 0;
    }
    await writeFile(asked.out, bytes);
    const done = {
      table: asked.table,
      area: asked.areaId,
      rows: table.rows.length,
      format: asked.format,
      file: asked.out,
      bytes: bytes.length,
    };
    if (asked.json) process.stdout.write(`${JSON.stringify(done)}\n`);
    else process.stderr.write(`${done.rows} rows written to ${done.file}\n`);
    return 0;
  } finally {
    await closeDatabase();
  }
}

/** The checked request, "help", or what is wrong with the arguments. */
function parse(args: string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  const options = {
    area: text,
    year: text,
    month: text,
    class: text,
    fund: text,
    format: text,
    lang: text,
    out: text,
    json: flag,
    help: { ...flag, short: "h" },
  };
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  if (values.help) return "help";
  const [table, ...more] = positionals;
  if (table === undefined || more.length > 0) return "Name one table.";
  if (!isOverviewTableName(table)) return `There is no table named ${table}.`;
  const format = values.format ?? "csv";
  if (!isFileFormat(format)) return `Unknown format ${format}.`;
  if (format === "xlsx" && values.out === undefined) return "An XLSX file needs --out FILE.";
  if (values.json && values.out === undefined) return "--json needs --out FILE; use --format json for the table itself.";
  const locale = values.lang ?? "th";
  if (!isLocale(locale)) return `Unknown language ${locale}.`;
  const areaId = areaIdSchema.safeParse(values.area ?? ministryId);
  if (!areaId.success) return `Not an area: ${values.area}.`;
  const query = figureQueryFrom({ year: values.year, month: values.month, class: values.class, fund: values.fund });
  if (!query.success) return `Cannot read: ${query.error.issues.map(({ path }) => String(path[0])).join(", ")}.`;
  return { table, format, locale, areaId: areaId.data, query: query.data, out: values.out, json: values.json };
}
