"use client";

import { useLinkStatus } from "next/link";
import { useTranslations } from "next-intl";

/**
 * Inside a link: says that its page is being read. Pages of figures have no loading screen of their own, because a
 * streamed page stays hidden behind it where no script runs, and these forms must work there.
 */
export function OpeningMark() {
  const t = useTranslations("reporting.page.common");
  const { pending } = useLinkStatus();
  return (
    <span role="status" className={pending ? "text-12 font-normal" : "sr-only"}>
      {pending ? t("loading") : ""}
    </span>
  );
}
