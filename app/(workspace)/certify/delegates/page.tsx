import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { Canvas } from "@/components/layout/canvas";
import { DelegateForm } from "@/components/reporting/certify/delegate-form";
import { DelegationList } from "@/components/reporting/certify/delegation-list";
import { RevokeForm } from "@/components/reporting/certify/revoke-form";
import { PageState } from "@/components/reporting/page-state";
import { FocusOnce } from "@/components/reporting/read/focus-once";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { holds } from "@/lib/access/policy";
import { readDelegates } from "@/lib/access/queries/read-delegates";
import { readDelegations } from "@/lib/access/queries/read-delegations";
import { requireActor } from "@/lib/access/session";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { typedThaiDay } from "@/lib/core/thai-date";
import { delegateAction, revokeAction } from "./actions";

const query = z.object({ done: z.enum(["made", "revoked"]).optional().catch(undefined) });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.delegates");
  return { title: t("title") };
}

/** Who certifies in whose stead: certifiers name somebody here, both sides see it. */
export default async function DelegatesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor();
  const t = await getTranslations("desk");
  const locale = await getLocale();
  if (!holds(actor, "report.delegate") && !holds(actor, "report.certify")) {
    return (
      <Canvas width="work">
        <PageState title={t("forbiddenTitle")}>{t("forbiddenBody")}</PageState>
      </Canvas>
    );
  }
  const now = new Date();
  const { done } = query.parse(await searchParams);
  const [people, delegations] = await Promise.all([readDelegates(actor, { now }), readDelegations(actor, { now })]);
  const of = (side: "given" | "received") => delegations.filter((delegation) => delegation.side === side);
  const received = of("received");
  return (
    <Canvas width="work">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-1">
          <h1 className="text-28 font-semibold">{t("delegates.title")}</h1>
          <p className="max-w-3xl text-14 text-ink-2">{t("delegates.lead")}</p>
        </div>
        <LinkButton href="/certify">{t("together.back")}</LinkButton>
      </header>
      {done ? (
        <FocusOnce>
          <Notice tone="good" title={t(`delegates.${done}`)} live="polite">
            {t(`delegates.${done}Body`)}
          </Notice>
        </FocusOnce>
      ) : null}
      {holds(actor, "report.delegate") ? (
        <>
          <DelegationList
            side="given"
            items={of("given")}
            revoke={({ id, otherTh, otherEn }) => (
              <RevokeForm
                action={revokeAction}
                idempotencyKey={crypto.randomUUID()}
                delegationId={id}
                title={locale === "th" ? otherTh : otherEn}
              />
            )}
          />
          <Panel title={t("delegates.form")}>
            {people.length === 0 ? (
              <p className="text-13 text-ink-2">{t("delegates.nobody")}</p>
            ) : (
              <DelegateForm
                action={delegateAction}
                idempotencyKey={crypto.randomUUID()}
                people={people}
                today={typedThaiDay(dayInBangkok(now))}
              />
            )}
          </Panel>
        </>
      ) : null}
      {received.length > 0 || !holds(actor, "report.delegate") ? <DelegationList side="received" items={received} /> : null}
    </Canvas>
  );
}
