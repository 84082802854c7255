import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { PublicFrame } from "@/components/layout/public-frame";
import { preferencesFrom } from "@/lib/i18n/preferences";
import { env } from "@/lib/platform/env";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  return (
    <PublicFrame preferences={preferencesFrom((name) => jar.get(name)?.value)} demo={env().DEMO === "1"}>
      {children}
    </PublicFrame>
  );
}
