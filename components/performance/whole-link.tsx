import { useTranslations } from "next-intl";
import { type OverviewAt, wholeAddress } from "./overview-address";

/** Where a script would have brought something: the same page with everything in it. Shown only without a script. */
export function WholeLink({ areaId, at }: { areaId: string; at: OverviewAt }) {
  const t = useTranslations("performance.panel");
  return (
    <a href={wholeAddress(areaId, at)} className="without-script">
      {t("whole")}
    </a>
  );
}
