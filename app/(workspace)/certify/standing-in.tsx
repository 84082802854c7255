import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/access/actor";
import { formatDay } from "@/lib/i18n/format";

/** For whom the person certifies today, above everything they decide. */
export function StandingIn({ actor }: { actor: Actor }) {
  const t = useTranslations("desk.delegates");
  const locale = useLocale();
  return (actor.standsInFor ?? []).map(({ positionId, titleTh, titleEn, endsOn }) => (
    <Notice
      key={positionId}
      tone="info"
      title={t("banner", { title: locale === "th" ? titleTh : titleEn, day: formatDay(endsOn, locale) })}
    />
  ));
}
