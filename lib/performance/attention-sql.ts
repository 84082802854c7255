import type { AttentionFlag } from "./rules/attention";

/** Condition over alias `m` of activity_month: the activity raised the flag in that month. The flags are stored (docs/figures.md). */
export const attentionCondition = (flag: AttentionFlag): string => `'${flag}' = any(m.flags)`;
