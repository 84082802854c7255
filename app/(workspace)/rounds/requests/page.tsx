import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { Canvas } from "@/components/layout/canvas";
import { PageState } from "@/components/reporting/page-state";
import { FocusOnce } from "@/components/reporting/read/focus-once";
import { DecideForm } from "@/components/reporting/rounds/decide-form";
import { RequestList } from "@/components/reporting/rounds/request-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { canEverywhere, holds } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { fiscalMonthLabel, fiscalYearLabel } from "@/lib/i18n/format";
import { readReopenRequests } from "@/lib/reporting/queries/read-reopen-requests";
import { readRoundDays } from "@/lib/reporting/queries/read-round-days";
import { proposedUntil } from "../round-dates";
import { decideReopenAction } from "./actions";

const query = z.object({
  year: z.coerce.number().int().min(2500).max(2700).optional().catch(undefined),
  request: z.uuid().optional().catch(undefined),
  done: z.enum(["granted", "refused", "ended"]).optional().catch(undefined),
});
const doneWords = { granted: "doneGranted", refused: "doneRefused", ended: "doneEnded" } as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reporting.page.requests");
  return { title: t("title") };
}

/** Requests to reopen closed months: what waits first, what runs, what was decided; the ministry decides here. */
export default async function ReopenRequestsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor();
  const t = await getTranslations("reporting.page.requests");
  const common = await getTranslations("reporting.page.common");
  const locale = await getLocale();
  if (!holds(actor, "report.read")) {
    return (
      <Canvas width="work">
        <PageState title={common("forbiddenTitle")}>{common("forbiddenBody")}</PageState>
      </Canvas>
    );
  }
  const now = new Date();
  const { request: wanted, done, ...asked } = query.parse(await searchParams);
  const year = asked.year ?? fiscalMonthOf(dayInBangkok(now)).year;
  const requests = await readReopenRequests(actor, { fiscalYear: year, now });
  const usual = await readRoundDays(now);
  const waiting = requests.filter(({ state }) => state === "waiting");
  const running = requests.filter(({ isRunning }) => isRunning);
  const past = requests.filter(({ state, isRunning }) => state !== "waiting" && !isRunning);
  const chosen = requests.find(({ id, canDecide }) => id === wanted && canDecide);
  const unit = chosen ? (locale === "th" ? chosen.areaNameTh : chosen.areaNameEn) : "";
  const opened = chosen
    ? {
        id: chosen.id,
        form: (
          <div className="grid gap-3 px-3 py-3">
            <h3 className="text-14 font-semibold">
              {chosen.isRunning
                ? t("endTitle")
                : t("decideTitle", { unit, month: fiscalMonthLabel({ year: chosen.fiscalYear, month: chosen.month }, locale) })}
            </h3>
            <DecideForm
              action={decideReopenAction}
              idempotencyKey={crypto.randomUUID()}
              request={{ id: chosen.id, version: chosen.version }}
              until={proposedUntil(now, usual)}
              isRunning={chosen.isRunning}
              unit={unit}
            />
          </div>
        ),
      }
    : null;
  return (
    <Canvas width="work">
      <header>
        <p className="text-13 text-ink-2">
          <Link href={`/rounds?year=${year}`}>{t("back")}</Link> · {t("eyebrow", { year: fiscalYearLabel(year, locale) })}
        </p>
        <h1 className="text-28 font-semibold">{t("title")}</h1>
        <p className="text-14 text-ink-2">{t("headline", { count: waiting.length })}</p>
      </header>
      {done ? (
        <FocusOnce>
          <Notice tone="good" title={t(doneWords[done])} live="polite" />
        </FocusOnce>
      ) : null}
      <Panel title={t("waiting")}>
        {waiting.length > 0 ? (
          <RequestList title={t("waiting")} requests={waiting} year={year} opened={opened} />
        ) : (
          <p className="text-13 text-ink-2">{requests.length === 0 ? t("none") : t("noneWaiting")}</p>
        )}
      </Panel>
      {running.length > 0 ? (
        <Panel title={t("running")}>
          <RequestList title={t("running")} requests={running} year={year} opened={opened} />
        </Panel>
      ) : null}
      {past.length > 0 ? (
        <Panel title={t("past")}>
          <RequestList title={t("past")} requests={past} year={year} opened={null} />
        </Panel>
      ) : null}
      {canEverywhere(actor, "report.decide_reopen") ? null : <p className="text-13 text-ink-2">{t("readOnly")}</p>}
    </Canvas>
  );
}
