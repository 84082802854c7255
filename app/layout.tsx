import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { OpeningSign } from "@/components/layout/opening-sign";
import { HatchDefs } from "@/components/ui/hatch-defs";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { preferencesFrom } from "@/lib/i18n/preferences";
import "./globals.css";
import { typeface } from "./typeface";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  const name = `${t("product")} ${t("productLine")}`;
  return {
    title: { default: name, template: `%s · ${t("product")}` },
    description: name,
    applicationName: t("product"),
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#111e4c" },
    { media: "(prefers-color-scheme: dark)", color: "#040714" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [jar, sent, t] = await Promise.all([cookies(), headers(), getTranslations("frame")]);
  const { locale, theme, text, keys } = preferencesFrom((name) => jar.get(name)?.value);
  return (
    <html lang={locale} className={typeface} data-theme={theme} data-text={text} data-keys={keys}>
      <head>
        {/* The content security policy lets a component library write its style elements only with this request's nonce. */}
        <meta property="csp-nonce" nonce={sent.get("x-nonce") ?? undefined} />
      </head>
      <body>
        <HatchDefs />
        <Suspense>
          <OpeningSign words={t("opening")} />
        </Suspense>
        <ClientMessages>{children}</ClientMessages>
      </body>
    </html>
  );
}
