import { useTranslations } from "next-intl";
import { Canvas } from "@/components/layout/canvas";
import { LinkButton } from "@/components/ui/button";
import { PageState } from "./page-state";

/** A project that is not there for this person, whether it exists or not. */
export function PageMissing() {
  const t = useTranslations("reporting.page.common");
  return (
    <Canvas width="work">
      <PageState title={t("notFoundTitle")} action={<LinkButton href="/reports">{t("toReports")}</LinkButton>}>
        {t("notFoundBody")}
      </PageState>
    </Canvas>
  );
}
