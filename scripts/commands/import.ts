import { randomUUID } from "node:crypto";
import { loadActorByUsername } from "@/lib/access/queries/load-actor";
import type { Failure, Result } from "@/lib/core/result";
import { commandLineActor } from "@/lib/exchange/import/command-line-actor";
import { applyImport } from "@/lib/exchange/import/commands/apply-import";
import { checkImport } from "@/lib/exchange/import/commands/check-import";
import { startImport } from "@/lib/exchange/import/commands/start-import";
import { type Examined, examineFile } from "@/lib/exchange/import/examine";
import { importWords } from "@/lib/exchange/import/issue-words";
import type { ImportSummary } from "@/lib/exchange/import/rules/check-result";
import { closeDatabase } from "@/lib/platform/database";
import { failureWords } from "@/lib/platform/request-words";
import { type ImportOptions, importHelp, readImportFiles, readImportOptions } from "../import-options";
import { jsonSummary, tableOf } from "../import-summary";

/** `npm run import`: the same check and the same commands as the page. Nothing is stored before the check has passed. */
export async function run(args: string[]): Promise<0 | 1 | 2> {
  const options = readImportOptions(args);
  if (options === "help") {
    process.stdout.write(importHelp);
    return 0;
  }
  if ("problem" in options) {
    process.stderr.write(`${options.problem}\n\n${importHelp}`);
    return 2;
  }
  try {
    return await importPlan(options);
  } finally {
    await closeDatabase();
  }
}

async function importPlan(options: ImportOptions): Promise<0 | 1 | 2> {
  const files = readImportFiles(options);
  if ("problem" in files) {
    process.stderr.write(`${files.problem}\n`);
    return files.usage ? 2 : 1;
  }
  const actor = options.as === null ? commandLineActor : await loadActorByUsername(options.as);
  if (!actor) {
    process.stderr.write(`No active position has the username ${options.as}.\n`);
    return 2;
  }
  const examined = await examineFile(actor, { content: files.file.content, control: files.control?.content ?? null, choice: files.choice });
  if (!examined.ok) return refused(examined.failures, options);
  const { summary } = examined.value;
  const mayApply = summary.accepted > 0 && (summary.refusedRows === 0 || options.acceptPartial);
  const applied = options.dryRun || !mayApply ? null : await apply(actor, files, options, examined.value);
  if (applied && !applied.ok) return refused(applied.failures, options);

  const words = await importWords(options.language);
  if (options.json) process.stdout.write(`${JSON.stringify(jsonSummary(summary, words, applied?.value ?? null), null, 2)}\n`);
  (options.json ? process.stderr : process.stdout).write(tableOf(summary, words, { dryRun: options.dryRun, applied: applied !== null }));
  return summary.refusedRows > 0 && !(applied && options.acceptPartial) ? 1 : summary.accepted === 0 ? 1 : 0;
}

async function apply(
  actor: typeof commandLineActor,
  files: Exclude<ReturnType<typeof readImportFiles>, { problem: string }>,
  options: ImportOptions,
  examined: Examined,
): Promise<Result<{ id: string }>> {
  const context = { actor, requestId: randomUUID(), now: new Date() };
  const started = await startImport(context, files);
  if (!started.ok) return started;
  const checked: Result<ImportSummary> = await checkImport(context, started.value, examined);
  if (!checked.ok) return checked;
  const applied = await applyImport(context, { id: started.value.id, acceptPartial: options.acceptPartial }, examined);
  return applied.ok ? started : applied;
}

async function refused(failures: readonly Failure[], options: ImportOptions): Promise<1> {
  const told = await Promise.all(
    failures.map(async (failure) => ({
      code: failure.code,
      field: failure.field ?? null,
      message: await failureWords(failure, options.language),
    })),
  );
  if (options.json) process.stdout.write(`${JSON.stringify({ applied: false, failures: told }, null, 2)}\n`);
  for (const { message } of told) process.stderr.write(`${message}\n`);
  return 1;
}
