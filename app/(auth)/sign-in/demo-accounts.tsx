"use client";

import { useLocale, useTranslations } from "next-intl";
import type { DemoAccount } from "@/lib/access/queries/read-demo-accounts";

type Props = { accounts: readonly DemoAccount[]; password: string; onChoose: (username: string) => void };

/** The accounts of the demonstration, by duty. Without a script the list still tells what to type. */
export function DemoAccounts({ accounts, password, onChoose }: Props) {
  const t = useTranslations("access");
  const locale = useLocale();
  return (
    <section aria-labelledby="demo-accounts" className="grid gap-2 border-t border-line pt-4">
      <h2 id="demo-accounts" className="text-13 font-semibold">
        {t("signIn.demo")}
      </h2>
      <p className="text-13 text-ink-2">{t("signIn.demoLead", { password })}</p>
      <ul className="grid gap-px sm:grid-cols-2 sm:gap-x-4">
        {accounts.map(({ username, role, officeTh, officeEn }) => (
          <li key={username}>
            <button
              type="button"
              className="w-full cursor-pointer py-1.5 text-left text-13 hover:text-accent-ink"
              title={locale === "th" ? officeTh : officeEn}
              onClick={() => onChoose(username)}
            >
              <b className="block font-semibold text-accent-ink">{username}</b>{" "}
              <span className="block text-12 text-ink-2">{t(`role.${role}`)}</span>{" "}
              <span className="sr-only">{t("signIn.demoUse", { username })}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
