import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PublicFrame } from "@/components/layout/public-frame";
import { PageHeader } from "@/components/ui/page-header";
import { preferencesFrom } from "@/lib/i18n/preferences";
import { env } from "@/lib/platform/env";

/** Unknown addresses, and what is outside one's area: the two must not be told apart. */
export default async function NotFound() {
  const t = await getTranslations("common.error");
  const jar = await cookies();
  return (
    <PublicFrame preferences={preferencesFrom((name) => jar.get(name)?.value)} demo={env().DEMO === "1"}>
      <PageHeader title={t("notFoundTitle")} />
      <p>{t("notFoundBody")}</p>
      <p>
        <a href="/" className="button" data-kind="primary" data-size="normal">
          {t("home")}
        </a>
      </p>
    </PublicFrame>
  );
}
