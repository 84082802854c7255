import { useTranslations } from "next-intl";
import { Canvas } from "@/components/layout/canvas";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

/** Unknown and out of reach look the same: nobody learns here what exists. */
export default function ActivityNotFound() {
  const t = useTranslations("evidence.history");
  return (
    <Canvas width="reading">
      <PageHeader title={t("notFoundTitle")} />
      <EmptyState
        title={t("notFoundBody")}
        action={
          <LinkButton href="/overview" kind="primary">
            {t("notFoundBack")}
          </LinkButton>
        }
      />
    </Canvas>
  );
}
