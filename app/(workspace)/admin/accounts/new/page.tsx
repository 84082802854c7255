import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { forbidden } from "@/components/access/forbidden";
import { Canvas } from "@/components/layout/canvas";
import { PageHeader } from "@/components/ui/page-header";
import { canEverywhere } from "@/lib/access/policy";
import { readPlacementAreas } from "@/lib/access/queries/read-placement-areas";
import { requireActor } from "@/lib/access/session";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { typedThaiDay } from "@/lib/core/thai-date";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { NewAccountForm } from "./new-account-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.accountNew"))("title") };
}

export default async function NewAccountPage() {
  const actor = await requireActor();
  if (!canEverywhere(actor, "account.manage")) return forbidden();
  const [t, locale, areas] = await Promise.all([getTranslations("access"), getLocale(), readPlacementAreas(actor)]);
  return (
    <Canvas width="reading">
      <PageHeader title={t("accountNew.title")} before={<Link href="/admin/accounts">{t("accountOne.back")}</Link>} />
      <ClientMessages namespaces={["access"]}>
        <NewAccountForm
          areas={areas.map((area) => ({ value: area.id, label: locale === "th" ? area.nameTh : area.nameEn }))}
          today={typedThaiDay(dayInBangkok(new Date()))}
        />
      </ClientMessages>
    </Canvas>
  );
}
