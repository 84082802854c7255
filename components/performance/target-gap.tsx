import { useTranslations } from "next-intl";
import { gapOf } from "./gap-words";

/** How a percent stands against the running quarter's target, in words and points; says when none is announced. */
export function TargetGap({ points, quarter, announced }: { points: string | null; quarter: number; announced: boolean }) {
  const t = useTranslations("performance.headline");
  if (!announced || points === null) return <span className="text-ink-2">{t("noTarget", { quarter })}</span>;
  const gap = gapOf(points);
  if (gap.way === "equal") return <span className="font-semibold text-on-t">{t("onTarget", { quarter })}</span>;
  return gap.way === "below" ? (
    <span className="font-semibold text-crit-t">{t("belowTarget", { quarter, points: gap.size })}</span>
  ) : (
    <span className="font-semibold text-on-t">{t("aboveTarget", { quarter, points: gap.size })}</span>
  );
}

/** The same against the area's own plan of the month. */
export function PlanGap({ points, month }: { points: string | null; month: string }) {
  const t = useTranslations("performance.headline");
  if (points === null) return null;
  const gap = gapOf(points);
  const key = gap.way === "equal" ? "onPlan" : gap.way === "below" ? "belowPlan" : "abovePlan";
  return <span className="text-ink-2">{t(key, { month, points: gap.size })}</span>;
}
