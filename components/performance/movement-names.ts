import { useLocale, useTranslations } from "next-intl";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { fullName } from "./place-name";

export type MovementPart = Overview["figures"]["movement"]["parts"][number];

/** What a part of a month's movement is called: its place, or the area's own projects. */
export function usePartName(): (part: MovementPart) => string {
  const t = useTranslations("performance.children");
  const locale = useLocale();
  return ({ place, own }) => (own ? t("own") : fullName(place, locale));
}
