"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionForm } from "@/components/access/use-action-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import type { OwnSession } from "@/lib/access/queries/read-own-sessions";
import { formatInstant } from "@/lib/i18n/format";
import { endOtherSessionsAction, endSessionAction } from "./actions";

/** The devices this account is signed in on; each can be signed out, and all others at once. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useTranslations("access.sessions");
  const locale = useLocale();
  const one = useActionForm(endSessionAction);
  const others = useActionForm(endOtherSessionsAction);
  const nameOf = ({ device: { browser, system } }: OwnSession): string =>
    browser && system ? t("on", { browser, system }) : (browser ?? system ?? t("unknown"));
  return (
    <div className="grid gap-4">
      <ErrorSummary errors={[...one.errors, ...others.errors]} />
      {one.state.status === "done" ? <Notice tone="good" title={t("ended")} live="polite" /> : null}
      {others.state.value ? <Notice tone="good" title={t("endedOthers", { count: others.state.value.ended })} live="polite" /> : null}
      <DataTable title={t("title")} cards>
        <thead>
          <tr>
            <HeadCell>{t("device")}</HeadCell>
            <HeadCell>{t("address")}</HeadCell>
            <HeadCell>{t("since")}</HeadCell>
            <HeadCell>{t("seen")}</HeadCell>
            <HeadCell>{t("act")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <RowHead>{nameOf(session)}</RowHead>
              <Cell label={t("address")}>{session.address && session.address !== "unknown" ? session.address : "–"}</Cell>
              <Cell label={t("since")}>{formatInstant(session.startedAt, locale)}</Cell>
              <Cell label={t("seen")}>{formatInstant(session.lastSeenAt, locale)}</Cell>
              <Cell label={t("act")}>
                {session.isThis ? (
                  <b>{t("this")}</b>
                ) : (
                  <form action={one.post}>
                    <input type="hidden" name="sessionId" value={session.id} />
                    <Button
                      kind="quiet"
                      type="submit"
                      aria-label={t("endName", { device: nameOf(session), since: formatInstant(session.startedAt, locale) })}
                    >
                      {t("end")}
                    </Button>
                  </form>
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {sessions.length > 1 ? (
        <form action={others.post}>
          <Button kind="destructive" type="submit">
            {t("endOthers")}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
