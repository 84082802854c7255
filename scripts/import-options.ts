import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type MappingChoice, mappingChoiceSchema } from "@/lib/exchange/import/schema";
import { tableLimits } from "@/lib/exchange/sheet-table";

export const importHelp = `Usage: npm run import -- plan FILE [options]

Reads a plan (CSV or XLSX), checks every row, compares it with the base and applies it in one transaction.
  --control FILE     stated totals by unit, compared with the file's own
  --mapping FILE     JSON: which column is which field, units for unknown names (docs/importing.md)
  --dry-run          check only; nothing is written
  --accept-partial   apply although rows are refused; those rows are left out
  --as USERNAME      act as this position (default: the command line itself)
  --lang th|en       language of reasons and remedies (default th)
  --json             the summary as JSON on standard output, the table on standard error

Exit code 0: done. 1: rows or the file were refused (nothing applied unless --accept-partial). 2: wrong usage.
`;

export type ImportOptions = {
  readonly file: string;
  readonly control: string | null;
  readonly mapping: string | null;
  readonly dryRun: boolean;
  readonly acceptPartial: boolean;
  readonly json: boolean;
  readonly as: string | null;
  readonly language: "th" | "en";
};

export function readImportOptions(args: string[]): ImportOptions | "help" | { problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h" },
        control: { type: "string" },
        mapping: { type: "string" },
        "dry-run": { type: "boolean" },
        "accept-partial": { type: "boolean" },
        json: { type: "boolean" },
        as: { type: "string" },
        lang: { type: "string" },
      },
    });
    if (values.help) return "help";
    const [kind, file, ...more] = positionals;
    if (kind !== "plan")
      return { problem: kind === undefined ? "Say what to import: plan FILE." : `Only plans can be imported, not "${kind}".` };
    if (file === undefined || more.length > 0) return { problem: "Name exactly one file." };
    const language = values.lang ?? "th";
    if (language !== "th" && language !== "en") return { problem: `Unknown language: ${language}.` };
    return {
      file,
      control: values.control ?? null,
      mapping: values.mapping ?? null,
      dryRun: values["dry-run"] ?? false,
      acceptPartial: values["accept-partial"] ?? false,
      json: values.json ?? false,
      as: values.as ?? null,
      language,
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

type SentFile = { name: string; content: Uint8Array };
export type ImportFiles = { readonly file: SentFile; readonly control: SentFile | null; readonly choice: MappingChoice };

/** `usage`: a path that cannot be opened is a wrong call, a mapping with wrong content is a refused input. */
export function readImportFiles(options: ImportOptions): ImportFiles | { problem: string; usage: boolean } {
  for (const name of [options.file, options.control, options.mapping]) {
    if (name === null) continue;
    const size = statSync(name, { throwIfNoEntry: false })?.size;
    if (size === undefined) return { problem: `There is no file ${name}.`, usage: true };
    if (size > tableLimits.bytes)
      return { problem: `${name} is larger than ${tableLimits.bytes / 1_000_000} MB. Split it and send the parts.`, usage: false };
  }
  const read = (name: string): SentFile => ({ name: path.basename(name), content: readFileSync(name) });
  const choice = options.mapping === null ? {} : readMapping(options.mapping);
  if ("problem" in choice) return choice;
  return { file: read(options.file), control: options.control === null ? null : read(options.control), choice };
}

function readMapping(name: string): MappingChoice | { problem: string; usage: boolean } {
  try {
    const parsed = mappingChoiceSchema.safeParse(JSON.parse(readFileSync(name, "utf8").replace(/^\uFEFF/, "")));
    if (parsed.success) return parsed.data;
    return {
      problem: parsed.error.issues.map((issue) => `${name}: ${issue.path.join(".") || "(whole)"}: ${issue.message}`).join("\n"),
      usage: false,
    };
  } catch (error) {
    return { problem: `${name} is no JSON: ${error instanceof Error ? error.message : String(error)}`, usage: false };
  }
}
