import type { AttentionFlag } from "../rules/attention";

/**
 * What raises each flag and what it is worth, as SQL over `cell` (docs/figures.md): N is budget_net, D disbursed, P committed.
 * Percents are compared multiplied out, so that nothing is rounded and an activity without budget raises none of them.
 */
type Rule = { readonly raised: string; readonly amount: string };

const workDone = "budget_net * physical * 0.01";

export const attentionRules: Readonly<Record<AttentionFlag, Rule>> = {
  capital_not_begun: {
    raised: "expense_class = 'capital' and budget_net > 0 and committed = 0 and disbursed = 0",
    amount: "budget_net",
  },
  critical: { raised: "status = 'critical'", amount: "budget_net - disbursed" },
  paid_ahead: {
    raised: "budget_net > 0 and disbursed * 100 - physical * budget_net > payment_ahead * budget_net",
    amount: `disbursed - ${workDone}`,
  },
  physical_ahead: {
    raised: "budget_net > 0 and physical * budget_net - disbursed * 100 > physical_ahead * budget_net",
    amount: `${workDone} - disbursed`,
  },
  not_reported: { raised: "confidence = 'missing'", amount: "budget_net" },
  stale: { raised: "month_end - known_until > report_age", amount: "budget_net" },
  overcommitted: { raised: "disbursed + committed > budget_net", amount: "disbursed + committed - budget_net" },
};

const flags = Object.keys(attentionRules) as AttentionFlag[];

/**
 * text[] of the flags a row of `cell` raises, in the order of the rules; reserve projects raise none. A setting without a value
 * makes it null, which the table refuses: nobody can say then what asks for attention.
 */
export const flagsOfCell = `case when plan_tier <> 'Y1' then '{}' when payment_ahead + physical_ahead + report_age is not null then array_remove(array[
      ${flags.map((flag) => `case when ${attentionRules[flag].raised} then '${flag}' end`).join(",\n      ")}
    ], null) end`;

/** Baht at stake of a row under one of its flags, exact. */
export const amountOfFlag = (flag: string): string =>
  `case ${flag} ${flags.map((each) => `when '${each}' then ${attentionRules[each].amount}`).join(" ")} end`;

/** The settings the rules compare with, as columns of `month`: column → threshold code. */
export const monthThresholds = {
  watch: "severity.watch",
  late: "severity.late",
  critical: "severity.critical",
  payment_ahead: "check.payment_ahead_gap",
  physical_ahead: "check.physical_payment_gap",
  report_age: "check.report_age_days",
} as const;
