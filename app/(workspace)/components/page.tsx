import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChartReader } from "@/components/charts/reader/chart-reader";
import { Canvas } from "@/components/layout/canvas";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { readCountry } from "@/lib/areas/queries/read-country";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { ChartSpecimens } from "./chart-specimens";
import { ColourSpecimens } from "./colour-specimens";
import { FieldSpecimens } from "./field-specimens";
import { FloatingSpecimens } from "./floating-specimens";
import { MarkSpecimens } from "./mark-specimens";
import { MessageSpecimens } from "./message-specimens";
import { TableSpecimens } from "./table-specimens";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("gallery"))("title") };
}

/** Every component in every state: what a change is looked at with, in both languages and both themes. Its figures are made up. */
export default async function ComponentsPage() {
  await requireActor();
  const t = await getTranslations("gallery");
  const { grouping } = await readCountry();
  return (
    <ClientMessages namespaces={["gallery"]}>
      <Canvas inspector>
        <PageHeader title={t("title")} line={t("line")} />
        <div className="grid items-start gap-x-7 gap-y-8 lg:grid-cols-2">
          <ColourSpecimens />
          <FieldSpecimens />
          <MessageSpecimens />
          <MarkSpecimens />
          <TableSpecimens />
          <FloatingSpecimens />
          <ChartSpecimens grouping={grouping} />
        </div>
        <ChartReader />
      </Canvas>
    </ClientMessages>
  );
}
