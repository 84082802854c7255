import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { signOutAction } from "@/app/(auth)/sign-out/actions";
import { BottomBar } from "@/components/layout/bottom-bar";
import { Chrome } from "@/components/layout/chrome";
import { Footer } from "@/components/layout/footer";
import { sectionsFor } from "@/components/layout/sections";
import { SkipLinks } from "@/components/layout/skip-links";
import { OfflineDesk } from "@/components/reporting/draft/offline/offline-desk";
import { SignOutForm } from "@/components/reporting/draft/offline/sign-out-form";
import { ToastRegion } from "@/components/ui/toast";
import { requireActor } from "@/lib/access/session";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { preferencesFrom } from "@/lib/i18n/preferences";
import { buildVersion } from "@/lib/platform/build-version";
import { env } from "@/lib/platform/env";
import { countUnread } from "@/lib/telling/queries/count-unread";

/** The frame of a signed-in person. It shows menus; who may do what is decided by every page, command and query itself. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [jar, unread] = await Promise.all([cookies(), countUnread(actor)]);
  const preferences = preferencesFrom((name) => jar.get(name)?.value);
  const sections = sectionsFor(actor);
  const signOut = (
    <ClientMessages namespaces={["sync"]}>
      <SignOutForm action={signOutAction} positionId={actor.positionId} />
    </ClientMessages>
  );
  return (
    <ToastRegion>
      <SkipLinks />
      <ClientMessages namespaces={["command"]}>
        <Chrome actor={actor} sections={sections} preferences={preferences} demo={env().DEMO === "1"} unread={unread} signOut={signOut} />
      </ClientMessages>
      <ClientMessages namespaces={["sync"]}>
        <OfflineDesk positionId={actor.positionId} version={buildVersion()} />
      </ClientMessages>
      {children}
      <Footer />
      <BottomBar sections={sections} />
    </ToastRegion>
  );
}
