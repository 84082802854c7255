import { useLocale, useTranslations } from "next-intl";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { shortName } from "./place-name";

export function useMapTitle({ place }: Overview): string {
  const t = useTranslations("panels.map.titleOf");
  const locale = useLocale();
  return place.level === "ministry" ? t("country") : t("part", { place: shortName(place, locale) });
}
