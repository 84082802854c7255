import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { SignInFrame } from "@/components/layout/sign-in-frame";
import { readCountry } from "@/lib/areas/queries/read-country";
import { preferencesFrom } from "@/lib/i18n/preferences";
import { env } from "@/lib/platform/env";

/** Everything before the workspace stands on the same ink and paper. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  const country = await readCountry();
  return (
    <SignInFrame
      preferences={preferencesFrom((name) => jar.get(name)?.value)}
      demo={env().DEMO === "1"}
      grouping={country.grouping}
      counts={country.counts}
    >
      {children}
    </SignInFrame>
  );
}
