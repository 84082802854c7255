import { getTranslations } from "next-intl/server";
import { Canvas } from "@/components/layout/canvas";
import { SkeletonRows } from "@/components/ui/skeleton";

/** The title and the rules at once, lines as bars of about their width. */
export default async function InboxLoading() {
  const t = await getTranslations("telling");
  return (
    <Canvas width="work">
      <h1>{t("title")}</h1>
      <SkeletonRows rows={5} label={t("inbox.loading")} />
    </Canvas>
  );
}
