import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { Canvas } from "@/components/layout/canvas";
import { PageState } from "@/components/reporting/page-state";
import { FocusOnce } from "@/components/reporting/read/focus-once";
import { PublishPanel } from "@/components/reporting/rounds/publish-panel";
import { RoundForm } from "@/components/reporting/rounds/round-form";
import { type OpenedRow, RoundTable } from "@/components/reporting/rounds/round-table";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { canEverywhere, holds } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { fiscalMonthLabel, fiscalYearLabel } from "@/lib/i18n/format";
import { readReopenRequests } from "@/lib/reporting/queries/read-reopen-requests";
import { readRoundDays } from "@/lib/reporting/queries/read-round-days";
import { readRounds } from "@/lib/reporting/queries/read-rounds";
import { changeRoundAction, openRoundAction, publishRoundAction, withdrawPublicationAction } from "./actions";
import { nextWithout, proposedDates, typedDatesOf } from "./round-dates";

const query = z.object({
  year: z.coerce.number().int().min(2500).max(2700).optional().catch(undefined),
  change: z.uuid().optional().catch(undefined),
  publish: z.uuid().optional().catch(undefined),
  done: z.enum(["opened", "changed", "published", "withdrawn"]).optional().catch(undefined),
});

const doneWords = {
  opened: "rounds.doneOpened",
  changed: "rounds.doneChanged",
  published: "rounds.donePublished",
  withdrawn: "rounds.doneWithdrawn",
} as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reporting.page.rounds");
  return { title: t("title") };
}

/** Rounds of a year: when each month's reports are taken, how far they have come; the ministry opens rounds and moves their dates. */
export default async function RoundsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor();
  const t = await getTranslations("reporting.page");
  const locale = await getLocale();
  if (!holds(actor, "report.read")) {
    return (
      <Canvas width="work">
        <PageState title={t("common.forbiddenTitle")}>{t("common.forbiddenBody")}</PageState>
      </Canvas>
    );
  }
  const now = new Date();
  const { change, publish, done, ...asked } = query.parse(await searchParams);
  const year = asked.year ?? fiscalMonthOf(dayInBangkok(now)).year;
  const rounds = await readRounds(actor, { fiscalYear: year, now });
  const usual = await readRoundDays(now);
  const manage = canEverywhere(actor, "round.manage");
  const changing = manage ? rounds.find(({ id, publishedAt }) => id === change && !publishedAt) : undefined;
  const publishing = manage ? rounds.find(({ id, state }) => id === publish && state !== "not_open") : undefined;
  const waiting = (await readReopenRequests(actor, { fiscalYear: year, now })).filter(({ state }) => state === "waiting").length;
  const next = nextWithout(year, rounds);
  const opened: OpenedRow | null = changing
    ? {
        id: changing.id,
        act: "change",
        form: (
          <div className="grid gap-3 px-3 py-3">
            <h3 className="text-14 font-semibold">
              {t("rounds.changeTitle", { month: fiscalMonthLabel({ year, month: changing.month }, locale) })}
            </h3>
            <RoundForm
              action={changeRoundAction}
              idempotencyKey={crypto.randomUUID()}
              defaults={typedDatesOf(changing)}
              round={{ id: changing.id, version: changing.version }}
              year={year}
              month={changing.month}
            />
          </div>
        ),
      }
    : publishing
      ? {
          id: publishing.id,
          act: "publish",
          form: (
            <PublishPanel
              publish={publishRoundAction}
              withdraw={withdrawPublicationAction}
              idempotencyKey={crypto.randomUUID()}
              round={publishing}
            />
          ),
        }
      : null;
  return (
    <Canvas width="work">
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <div>
          <p className="text-13 text-ink-2">{t("rounds.eyebrow", { year: fiscalYearLabel(year, locale) })}</p>
          <h1 className="text-28 font-semibold">{t("rounds.title")}</h1>
        </div>
        <nav aria-label={t("rounds.yearNav")} className="flex gap-4 text-14">
          {[year - 1, year, year + 1].map((each) => (
            <Link
              key={each}
              href={`/rounds?year=${each}`}
              aria-current={each === year ? "page" : undefined}
              className={`min-h-6 px-1 ${each === year ? "border-b-2 border-accent font-semibold text-ink no-underline" : ""}`}
            >
              {fiscalYearLabel(each, locale)}
            </Link>
          ))}
        </nav>
      </header>
      <p className="text-14">
        <Link href={`/rounds/requests?year=${year}`} className={waiting > 0 ? "font-semibold" : ""}>
          {t("rounds.requestsWaiting", { count: waiting })}
        </Link>
      </p>
      {done ? (
        <FocusOnce>
          <Notice tone="good" title={t(doneWords[done])} live="polite" />
        </FocusOnce>
      ) : null}
      <Panel
        title={t("rounds.caption", { year: fiscalYearLabel(year, locale) })}
        tools={
          holds(actor, "audit.read") ? (
            <Link href="/audit?entity=round" className="inline-block min-h-6">
              {t("rounds.audit")}
            </Link>
          ) : undefined
        }
      >
        {rounds.length === 0 ? <p className="text-13 text-ink-2">{t("rounds.none")}</p> : null}
        {rounds.length > 0 ? <RoundTable rounds={rounds} year={year} manage={manage} opened={opened} /> : null}
      </Panel>
      {manage ? (
        <Panel title={t("rounds.openTitle")} sentence={t("rounds.openBody", { opens: usual.opens, day: usual.closes })}>
          {changing ? null : (
            <RoundForm
              key={`${next.year}-${next.month}`}
              action={openRoundAction}
              idempotencyKey={crypto.randomUUID()}
              defaults={proposedDates(next, usual)}
              round={null}
              year={next.year}
              month={next.month}
            />
          )}
        </Panel>
      ) : (
        <p className="text-13 text-ink-2">{t("rounds.readOnly")}</p>
      )}
    </Canvas>
  );
}
