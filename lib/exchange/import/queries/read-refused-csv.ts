import "server-only";
import { writeCsv } from "hucre/csv";
import type { Actor } from "@/lib/access/actor";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { safeText } from "@/lib/exchange/export/csv";
import type { Language } from "@/lib/platform/request-words";
import { examineFile } from "../examine";
import { importWords, wordedIssue } from "../issue-words";
import { loadBatchFile } from "../store-batches";
import { loadVisibleBatch } from "./load-visible-batch";

/** All refused rows of a batch, read anew from the file as it is mapped now: the stored summary keeps only the first. CSV with BOM. */
export async function readRefusedCsv(actor: Actor, id: string, language: Language): Promise<Result<{ name: string; csv: string }>> {
  const visible = await loadVisibleBatch(actor, id);
  if (!visible.ok) return visible;
  const file = await loadBatchFile(id);
  if (!file) return refuse({ code: "exchange.import_not_found", kind: "not_found" });
  const examined = await examineFile(actor, file);
  if (!examined.ok) return examined;
  const words = await importWords(language);
  const header = (["row", "column", "value", "reason", "remedy", "code"] as const).map((name) => words(`refused.${name}`));
  const lines = examined.value.summary.refused.map((issue) => {
    const told = wordedIssue(issue, words);
    return [told.row, safeText(told.column), safeText(told.value), told.reason, told.remedy, told.code];
  });
  const csv = writeCsv([header, ...lines], { bom: false, lineSeparator: "\r\n" });
  return succeed({ name: `${file.fileName.replace(/\.[^.]*$/, "")}-refused.csv`, csv: `\uFEFF${csv}\r\n` });
}
