import { getLocale, getTranslations } from "next-intl/server";
import { CalendarForm } from "@/components/telling/calendar-form";
import { EmailForm } from "@/components/telling/email-form";
import { WaysForm } from "@/components/telling/ways-form";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { Actor } from "@/lib/access/actor";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { formatInstant } from "@/lib/i18n/format";
import { readTelling } from "@/lib/telling/queries/read-telling";
import { makeCalendarFeedAction, revokeCalendarFeedAction, sendTestEmailAction, setEmailAction, setWaysAction } from "./telling-actions";

/** How the position is told of things: choices, the holder's address, the calendar of deadlines. */
export async function TellingPanels({ actor }: { actor: Actor }) {
  const [t, locale, telling] = await Promise.all([getTranslations("telling"), getLocale(), readTelling(actor)]);
  if (!telling) return null;
  const { ways, email, mailIsSet, lastFailed, calendarSince } = telling;
  return (
    <ClientMessages namespaces={["telling", "access"]}>
      <Panel id="telling" title={t("choices.title")} sentence={t("choices.lead")}>
        {ways.length > 0 ? <WaysForm action={setWaysAction} ways={ways} /> : <p className="text-13 text-ink-2">{t("choices.none")}</p>}
      </Panel>
      <Panel title={t("email.title")}>
        <div className="grid gap-4">
          {mailIsSet ? null : <Notice tone="info" title={t("email.notSet")} />}
          {mailIsSet && !email ? <Notice tone="info" title={t("email.noAddress")} /> : null}
          {mailIsSet && lastFailed ? (
            <Notice tone="warning" title={t("email.lastFailed", { address: lastFailed.address, at: formatInstant(lastFailed.at, locale) })}>
              {lastFailed.reason === "no_address"
                ? t("email.lastFailedNoAddress")
                : t("email.lastFailedWhy", { reason: lastFailed.reason ?? "–" })}
            </Notice>
          ) : null}
          <EmailForm action={setEmailAction} email={email ?? ""} test={mailIsSet && email ? sendTestEmailAction : null} />
        </div>
      </Panel>
      <Panel title={t("calendar.title")} sentence={t("calendar.lead")}>
        <CalendarForm
          make={makeCalendarFeedAction}
          revoke={revokeCalendarFeedAction}
          since={calendarSince && formatInstant(calendarSince, locale)}
        />
      </Panel>
    </ClientMessages>
  );
}
