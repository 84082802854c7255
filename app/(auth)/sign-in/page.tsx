import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { demoPassword } from "@/lib/access/demo-password";
import { readDemoAccounts } from "@/lib/access/queries/read-demo-accounts";
import { safeNext } from "@/lib/access/rules/safe-next";
import { currentActor } from "@/lib/access/session";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { SignInForm } from "./sign-in-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.signIn"))("title") };
}

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams;
  const next = safeNext(query.next);
  if (await currentActor()) redirect(next);
  const accounts = await readDemoAccounts();
  return (
    <ClientMessages namespaces={["access"]}>
      <SignInForm
        next={next}
        notice={query.out !== undefined ? "out" : query.error !== undefined ? "refused" : null}
        demo={accounts.length > 0 ? { accounts, password: demoPassword } : null}
      />
    </ClientMessages>
  );
}
