import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FactList } from "@/components/access/fact-list";
import { PasswordForm } from "@/components/access/password-form";
import { Canvas } from "@/components/layout/canvas";
import { Panel } from "@/components/ui/panel";
import { readOwnSessions } from "@/lib/access/queries/read-own-sessions";
import { requireActor } from "@/lib/access/session";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { changePasswordAction } from "./actions";
import { SessionList } from "./session-list";
import { TellingPanels } from "./telling-panels";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.account"))("title") };
}

export default async function AccountPage() {
  const actor = await requireActor();
  const [t, locale, sessions] = await Promise.all([getTranslations("access"), getLocale(), readOwnSessions(actor)]);
  const thai = locale === "th";
  return (
    <Canvas width="work">
      <h1>{t("account.title")}</h1>
      <Panel title={t("account.who")}>
        <FactList
          facts={[
            [t("account.person"), actor.personName],
            [t("account.position"), thai ? actor.titleTh : actor.titleEn],
            [t("account.office"), thai ? actor.officeTh : actor.officeEn],
            [t("account.role"), t(`role.${actor.role}`)],
            [t("account.username"), actor.username],
          ]}
        />
      </Panel>
      <TellingPanels actor={actor} />
      <ClientMessages namespaces={["access"]}>
        <Panel title={t("sessions.title")} sentence={t("sessions.lead")}>
          <SessionList sessions={sessions} />
        </Panel>
        <Panel title={t("password.title")}>
          <PasswordForm action={changePasswordAction} username={actor.username} />
        </Panel>
      </ClientMessages>
    </Canvas>
  );
}
