import { formatDecimal, parseDecimal } from "@/lib/core/decimal";
import { satangOf } from "@/lib/core/money";
import { percentOf } from "@/lib/core/percent";
import { typedDecimalOf } from "@/lib/core/typed-decimal";
import { type CellProblem, type CheckField, checkFields, readCell, readFigures, type TypedFigures } from "./figures";

/**
 * What the form says while typing and the server demands at submission; one function for both (DOMAIN §6, §7).
 *   block  the cell is no figure or lies outside its range: cannot be sent
 *   warn   possible but unusual: sent only with a reason, which is stored with the line and shown to the certifier
 *   notice worth a look, nothing to do
 * A warning about a state (not about a movement) becomes a notice when all three figures stand as in the last report:
 * it was explained when it first appeared.
 */
export const warnCodes = [
  "over_budget",
  "disbursed_fell",
  "physical_fell",
  "physical_jump",
  "physical_ahead",
  "paid_ahead",
  "plan_multiple",
  "unit_error",
] as const;
export type WarnCode = (typeof warnCodes)[number];
export type CheckCode = CellProblem | WarnCode | "far_from_plan";
export type CheckLevel = "block" | "warn" | "notice";

/** Words: message `reporting.check.<code>`; amounts in `params` are baht grouped by commas, percents and points plain. */
export type Check = {
  readonly code: CheckCode;
  readonly level: CheckLevel;
  readonly activityId: string;
  readonly field: CheckField;
  readonly params: Readonly<Record<string, string>>;
};

/** Settings, from thresholds: points, multiples. `paidAhead` is how far payment may lead physical work unremarked. */
export type CheckLimits = {
  readonly physicalJump: string;
  readonly planMultiple: string;
  readonly physicalPaymentGap: string;
  readonly paidAhead: string;
  readonly farFromPlan: string;
};

export type CheckSubject = {
  readonly activityId: string;
  /** N in baht. */
  readonly budgetNet: string;
  /** Cumulative plan of the month; null when there is none. */
  readonly planned: { readonly physical: string; readonly disbursed: string } | null;
  /** The latest sent figures of an earlier month of the year; null when there are none. */
  readonly previous: TypedFigures | null;
  readonly line: TypedFigures;
};

/** Every remark on a line, blocking ones first. Money rules speak only when all three cells are figures. */
export function checkLine(subject: CheckSubject, limits: CheckLimits): Check[] {
  const blocks = checkFields.flatMap((field): Check[] => {
    const cell = readCell(field, subject.line[field]);
    if (!("problem" in cell)) return [];
    return [{ code: cell.problem, level: "block", activityId: subject.activityId, field, params: { typed: subject.line[field] } }];
  });
  const figures = readFigures(subject.line);
  if (!figures) return blocks;
  const unchanged = subject.previous !== null && checkFields.every((field) => subject.previous?.[field] === figures[field]);
  const found = [...movements(figures, subject.previous, limits), ...states(figures, subject, limits)];
  return found.map(({ code, field, params }) => ({
    code,
    level: code === "far_from_plan" || (unchanged && !isMovement(code)) ? "notice" : "warn",
    activityId: subject.activityId,
    field,
    params,
  }));
}

/** Whether the line cannot be sent before somebody says why. */
export const needsReason = (check: Check, reasons: Readonly<Record<string, string>>): boolean =>
  check.level === "warn" && (reasons[check.code] ?? "").trim() === "";

type Finding = { readonly code: WarnCode | "far_from_plan"; readonly field: CheckField; readonly params: Record<string, string> };

const isMovement = (code: Finding["code"]): boolean => code === "disbursed_fell" || code === "physical_fell" || code === "physical_jump";

/** Percents and points at two places, as integers of hundredths. */
const points = (text: string): bigint => parseDecimal(text, 4) ?? 0n;
const hundredths = (text: string): bigint => points(text) / 100n;
const baht = (amount: bigint): string => typedDecimalOf(formatDecimal(amount, 2));

function movements(figures: TypedFigures, previous: TypedFigures | null, limits: CheckLimits): Finding[] {
  if (!previous) return [];
  const found: Finding[] = [];
  const fall = satangOf(previous.disbursed) - satangOf(figures.disbursed);
  if (fall > 0n) {
    const params = { previous: typedDecimalOf(previous.disbursed), value: typedDecimalOf(figures.disbursed), fall: baht(fall) };
    found.push({ code: "disbursed_fell", field: "disbursed", params });
  }
  const step = satangOf(figures.physical) - satangOf(previous.physical);
  const params = { previous: typedDecimalOf(previous.physical), value: typedDecimalOf(figures.physical) };
  if (step < 0n) found.push({ code: "physical_fell", field: "physical", params });
  if (step > hundredths(limits.physicalJump)) {
    found.push({
      code: "physical_jump",
      field: "physical",
      params: { ...params, jump: formatDecimal(step, 2), limit: typedDecimalOf(limits.physicalJump) },
    });
  }
  return found;
}

function states(figures: TypedFigures, { budgetNet, planned }: CheckSubject, limits: CheckLimits): Finding[] {
  const [net, paid, committed] = [satangOf(budgetNet), satangOf(figures.disbursed), satangOf(figures.committed)];
  const found: Finding[] = [];
  if (paid + committed > net) {
    found.push({
      code: "over_budget",
      field: "committed",
      params: { spent: baht(paid + committed), net: baht(net), over: baht(paid + committed - net) },
    });
  }
  found.push(...likelyUnitErrors(figures, net));
  const plannedPaid = planned ? satangOf(planned.disbursed) : 0n;
  const multiple = points(limits.planMultiple);
  if (
    plannedPaid > 0n &&
    paid * 10_000n > plannedPaid * multiple &&
    !found.some((f) => f.code === "unit_error" && f.field === "disbursed")
  ) {
    const params = { value: baht(paid), planned: baht(plannedPaid), limit: typedDecimalOf(limits.planMultiple) };
    found.push({ code: "plan_multiple", field: "disbursed", params });
  }
  found.push(...paymentAgainstWork(figures.physical, percentOf(paid, net), limits));
  const gap = planned ? satangOf(figures.physical) - satangOf(planned.physical) : 0n;
  if (planned && (gap < 0n ? -gap : gap) > hundredths(limits.farFromPlan)) {
    const params = { physical: typedDecimalOf(figures.physical), planned: typedDecimalOf(planned.physical), gap: formatDecimal(gap, 2) };
    found.push({ code: "far_from_plan", field: "physical", params });
  }
  return found;
}

/** A hundred times the budget: satang or thousands typed as baht. Under a ten-thousandth of a large one: millions typed as baht (DOMAIN §6). */
function likelyUnitErrors(figures: TypedFigures, net: bigint): Finding[] {
  const large = net >= satangOf("1000000.00");
  return (["committed", "disbursed"] as const).flatMap((field): Finding[] => {
    const amount = satangOf(figures[field]);
    const suspicious = net > 0n && (amount >= net * 100n || (large && amount > 0n && amount * 10_000n < net));
    return suspicious ? [{ code: "unit_error", field, params: { value: baht(amount), net: baht(net) } }] : [];
  });
}

function paymentAgainstWork(physical: string, paidPercent: string | null, limits: CheckLimits): Finding[] {
  if (paidPercent === null) return [];
  const lead = satangOf(physical) - satangOf(paidPercent);
  const params = { physical: typedDecimalOf(physical), paid: paidPercent, gap: formatDecimal(lead < 0n ? -lead : lead, 2) };
  if (lead > hundredths(limits.physicalPaymentGap)) return [{ code: "physical_ahead", field: "physical", params }];
  return -lead > hundredths(limits.paidAhead) ? [{ code: "paid_ahead", field: "disbursed", params }] : [];
}
