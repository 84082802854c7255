import thresholds from "../reference/thresholds.json";
import type { Settings } from "./report-rows";

const settingOf = (code: string): string => {
  const found = thresholds.thresholds.find((threshold) => threshold.code === code);
  if (!found) throw new Error(`the reference data has no threshold ${code}`);
  return found.value;
};

/** The limits the demonstration's officers were judged by: the first settings, not what somebody changed since. */
export const demoSettings = (): Settings => ({
  limits: {
    physicalJump: settingOf("check.physical_jump"),
    planMultiple: settingOf("check.plan_multiple"),
    physicalPaymentGap: settingOf("check.physical_payment_gap"),
    paidAhead: settingOf("check.payment_ahead_gap"),
    farFromPlan: settingOf("severity.critical").replace("-", ""),
  },
  // Hundredths of a point, as the generator counts percents.
  severity: {
    watch: Number(settingOf("severity.watch")) * 100,
    late: Number(settingOf("severity.late")) * 100,
    critical: Number(settingOf("severity.critical")) * 100,
  },
});
