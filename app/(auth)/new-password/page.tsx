import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PasswordForm } from "@/components/access/password-form";
import { Button } from "@/components/ui/button";
import { currentSession } from "@/lib/access/session";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { signOutAction } from "../sign-out/actions";
import { newPasswordAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.newPassword"))("title") };
}

/** Where somebody with a temporary password lands, and the only page open to them. */
export default async function NewPasswordPage() {
  const session = await currentSession();
  if (!session) redirect("/sign-in");
  if (!session.mustChange) redirect("/account");
  const t = await getTranslations("access.newPassword");
  return (
    <div className="grid gap-6">
      <div>
        <h1 className="text-28 font-semibold">{t("title")}</h1>
        <p className="text-ink-2">{t("lead")}</p>
      </div>
      <ClientMessages namespaces={["access"]}>
        <PasswordForm action={newPasswordAction} username={session.actor.username} />
      </ClientMessages>
      <form action={signOutAction}>
        <Button kind="quiet" type="submit">
          {t("signOut")}
        </Button>
      </form>
    </div>
  );
}
