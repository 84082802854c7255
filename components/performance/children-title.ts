import { useTranslations } from "next-intl";
import type { Overview } from "@/lib/performance/rules/overview-view";

const titles = { ministry: "titleRegions", region: "titleClusters", cluster: "titleProvinces", province: "titleProvinces" } as const;

export function useChildrenTitle({ place, figures: { children } }: Overview): string {
  const t = useTranslations("performance.children");
  return t(titles[place.level], { count: children.filter(({ own }) => !own).length });
}
