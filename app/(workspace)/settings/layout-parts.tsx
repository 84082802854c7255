import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Canvas } from "@/components/layout/canvas";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/access/actor";
import { canEverywhere } from "@/lib/access/policy";
import { ClientMessages } from "@/lib/i18n/client-messages";

const tabs = ["targets", "thresholds", "lists", "years"] as const;
export type SettingsTab = (typeof tabs)[number];

/** The frame of every settings page: its groups as links, and who may only read is told so. */
export async function SettingsPage({ actor, tab, children }: { actor: Actor; tab: SettingsTab; children: ReactNode }) {
  const t = await getTranslations("settings");
  return (
    <Canvas width="work">
      <PageHeader title={t("title")} line={t("lead")} />
      <nav aria-label={t("nav")}>
        <ul className="tab-list flex-wrap">
          {tabs.map((name) => (
            <li key={name}>
              <Link
                className="tab"
                href={`/settings/${name}`}
                aria-current={name === tab ? "page" : undefined}
                data-selected={name === tab || undefined}
              >
                {t(`tabs.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {canEverywhere(actor, "settings.manage") ? null : <Notice tone="info" title={t("readOnly")} />}
      <ClientMessages namespaces={["settings"]}>{children}</ClientMessages>
    </Canvas>
  );
}
