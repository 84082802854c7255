import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FactList } from "@/components/access/fact-list";
import { forbidden } from "@/components/access/forbidden";
import { Canvas } from "@/components/layout/canvas";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { canEverywhere } from "@/lib/access/policy";
import { readPosition } from "@/lib/access/queries/read-position";
import { roles } from "@/lib/access/roles";
import { requireActor } from "@/lib/access/session";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { typedThaiDay } from "@/lib/core/thai-date";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { formatInstant } from "@/lib/i18n/format";
import { AccountSecurity } from "./account-security";
import { HandOverForm } from "./hand-over-form";
import { HolderHistory } from "./holder-history";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.accounts"))("title") };
}

export default async function AccountPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  if (!canEverywhere(actor, "account.manage")) return forbidden();
  const { id } = await params;
  const [t, locale, found] = await Promise.all([getTranslations("access"), getLocale(), readPosition(actor, id)]);
  if (!found.ok) notFound();
  const { value: position } = found;
  const thai = locale === "th";
  const today = dayInBangkok(new Date());
  const lockedUntil = position.credential?.lockedUntil;
  const isLocked = Boolean(lockedUntil && lockedUntil > new Date());
  const holder = position.holders.filter((one) => (one.endsOn ?? "9999") >= today).at(-1);
  const role = roles.find((one) => one === position.role);
  return (
    <Canvas width="work">
      <PageHeader
        title={t("accountOne.title", { username: position.username })}
        before={<Link href="/admin/accounts">{t("accountOne.back")}</Link>}
        tools={<LinkButton href={`/audit?entity=position&entityId=${position.id}`}>{t("accountOne.audit")}</LinkButton>}
      />
      <Panel title={t("accountOne.facts")}>
        <FactList
          facts={[
            [t("account.position"), thai ? position.titleTh : position.titleEn],
            [t("account.office"), thai ? position.officeTh : position.officeEn],
            [t("account.role"), role ? t(`role.${role}`) : position.role],
            [t("account.areas"), position.areas.map((area) => (thai ? area.nameTh : area.nameEn)).join(", ")],
          ]}
        />
      </Panel>
      <ClientMessages namespaces={["access"]}>
        <Panel title={t("accountOne.security")}>
          <AccountSecurity
            positionId={position.id}
            isOwn={position.id === actor.positionId}
            isActive={position.isActive}
            lockedUntil={isLocked && lockedUntil ? formatInstant(lockedUntil, locale) : null}
            mustChange={position.credential?.mustChange ?? false}
            changedAt={position.credential ? formatInstant(position.credential.changedAt, locale) : null}
          />
        </Panel>
        <Panel title={t("accountOne.history")}>
          <HolderHistory holders={position.holders} />
        </Panel>
        <Panel title={t("accountOne.handOver")} sentence={t("accountOne.handOverLead")}>
          <HandOverForm positionId={position.id} seenAssignmentId={holder?.id ?? ""} today={typedThaiDay(today)} />
        </Panel>
      </ClientMessages>
    </Canvas>
  );
}
