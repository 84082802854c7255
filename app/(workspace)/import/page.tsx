import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BatchList } from "@/components/import/batch-list";
import { UploadForm } from "@/components/import/upload-form";
import { Canvas } from "@/components/layout/canvas";
import { PageState } from "@/components/reporting/page-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/access/session";
import { readImports } from "@/lib/exchange/import/queries/read-imports";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("exchange.import");
  return { title: t("title") };
}

/** Send a plan file, and every import so far. */
export default async function ImportPage() {
  const actor = await requireActor();
  const t = await getTranslations("exchange.import");
  const lines = await readImports(actor);
  if (!lines) {
    return (
      <Canvas width="work">
        <PageState title={t("forbiddenTitle")}>{t("forbiddenBody")}</PageState>
      </Canvas>
    );
  }
  return (
    <Canvas width="work">
      <PageHeader title={t("title")} line={t("lead")} />
      <div className="grid gap-10">
        <Panel title={t("drop.title")}>
          <UploadForm />
        </Panel>
        <Panel title={t("list.title")}>
          <BatchList lines={lines} />
        </Panel>
      </div>
    </Canvas>
  );
}
