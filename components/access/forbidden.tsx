import { getTranslations } from "next-intl/server";
import { Canvas } from "@/components/layout/canvas";
import { Notice } from "@/components/ui/notice";

/** What a page shows to a position it is not for. It says nothing about what is behind it. */
export async function forbidden() {
  const t = await getTranslations();
  return (
    <Canvas width="reading">
      <h1>{t("common.failure.kind_forbidden")}</h1>
      <Notice tone="info" title={t("access.failure.forbidden")} />
    </Canvas>
  );
}
