import { isBlank, normalizeThai } from "@/lib/core/thai-text";
import { parseTypedDecimal } from "@/lib/core/typed-decimal";
import words from "../words.json";

/**
 * KPI cells of the Budget Bureau's tables: "-เชิงปริมาณ-name/866,305 คน | -เชิงคุณภาพ-name/ร้อยละ 5".
 * Everything is kept: what cannot be read as a number stays as text, so that no indicator is lost.
 */
export type ParsedKpi = {
  readonly nature: "quantitative" | "qualitative";
  readonly nameTh: string;
  readonly unit: string | null;
  /** Plain decimal of up to four places. */
  readonly target: string | null;
  readonly targetText: string | null;
};
export type KpiDoubt = { readonly code: "kpi_number" | "kpi_no_target"; readonly value: string };

export function parseKpis(text: string): { kpis: ParsedKpi[]; doubts: KpiDoubt[] } {
  const kpis: ParsedKpi[] = [];
  const doubts: KpiDoubt[] = [];
  for (const part of text.split(/[|\n]/)) {
    const clean = normalizeThai(part);
    if (isBlank(clean)) continue;
    const { nature, rest } = withoutNature(clean);
    if (rest === "") {
      doubts.push({ code: "kpi_no_target", value: clean });
      continue;
    }
    const slash = rest.lastIndexOf("/");
    const nameTh = slash > 0 ? rest.slice(0, slash).trim() : rest;
    const target = slash > 0 ? readTarget(rest.slice(slash + 1).trim()) : null;
    if (target === null || target.doubtful)
      doubts.push({ code: target?.hasDigits ? "kpi_number" : "kpi_no_target", value: target?.text || rest });
    kpis.push({ nature, nameTh, unit: target?.unit ?? null, target: target?.value ?? null, targetText: target?.text ? target.text : null });
  }
  return { kpis, doubts };
}

function withoutNature(text: string): { nature: ParsedKpi["nature"]; rest: string } {
  const quantitative = text.indexOf(words.kpiQuantitative);
  const qualitative = text.indexOf(words.kpiQualitative);
  const found = [quantitative, qualitative].filter((at) => at >= 0 && at <= 12);
  const at = found.length > 0 ? Math.min(...found) : -1;
  const word = at >= 0 && at === qualitative ? words.kpiQualitative : words.kpiQuantitative;
  // What stands before the mark (an abbreviation of the indicator's group) belongs to the name.
  const lead = at > 0 ? text.slice(0, at).replace(/^[-\s]+|[-\s]+$/g, "") : "";
  const tail = (at >= 0 ? text.slice(at + word.length) : text).replace(/^[-\s]+/, "").trim();
  return { nature: word === words.kpiQualitative ? "qualitative" : "quantitative", rest: [lead, tail].filter(Boolean).join(" ") };
}

type Target = { text: string; value: string | null; unit: string | null; hasDigits: boolean; doubtful: boolean };

function readTarget(text: string): Target {
  const percent = text.startsWith(words.percent);
  const body = percent ? text.slice(words.percent.length).trim() : text;
  const match = /^([+-]?[\d๐-๙][\d๐-๙,.]*)\s*(.*)$/.exec(body);
  const number = match ? parseTypedDecimal((match[1] ?? "").replace(/[.,]$/, ""), 4) : null;
  const tail = (match?.[2] ?? "").trim();
  const unit = percent ? [words.percent, tail].filter(Boolean).join(" ") : tail || null;
  const value = number?.kind === "value" ? number.value : null;
  return { text, value, unit: value === null ? null : unit, hasDigits: match !== null, doubtful: value === null };
}
