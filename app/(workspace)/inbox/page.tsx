import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { forbidden } from "@/components/access/forbidden";
import { Canvas } from "@/components/layout/canvas";
import { InboxBoard } from "@/components/telling/inbox-board";
import { TopicFilter } from "@/components/telling/topic-filter";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { holds } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { formatDay } from "@/lib/i18n/format";
import { readInbox } from "@/lib/telling/queries/read-inbox";
import { topicsFor } from "@/lib/telling/rules/topics";
import { inboxFilterSchema } from "@/lib/telling/schema";
import { markAllReadAction, markNoticesAction } from "./actions";
import { daysOf } from "./lines-of";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("telling"))("title") };
}

type Query = Record<string, string | string[] | undefined>;

/** What happened to the position's work, unread first, and what to do about each. */
export default async function InboxPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor();
  if (!holds(actor, "inbox.own")) return forbidden();
  const filter = inboxFilterSchema.parse(await searchParams);
  const now = new Date();
  const [t, locale, inbox] = await Promise.all([getTranslations("telling"), getLocale(), readInbox(actor, filter)]);
  const words = { t, locale, role: actor.role, now };
  const { topic, before } = filter;
  const empty = inbox.unread.length === 0 && inbox.read.length === 0;
  const query = (more: Record<string, string>) => `/inbox?${new URLSearchParams({ ...(topic && { topic }), ...more })}`;
  return (
    <Canvas width="work">
      <PageHeader
        title={t("title")}
        line={t("lead")}
        tools={
          <Link href="/account#telling" className="inline-block min-h-6">
            {t("inbox.choices")}
          </Link>
        }
      />
      <TopicFilter topics={topicsFor(actor.role)} chosen={topic} />
      {inbox.holderSince ? (
        <Notice tone="info" title={t("inbox.beforeHolder", { day: formatDay(inbox.holderSince, locale, "long") })} />
      ) : null}
      {empty && topic ? (
        <EmptyState title={t("inbox.emptyTopicTitle", { topic: t(`topic.${topic}`) })} action={<Link href="/inbox">{t("inbox.all")}</Link>}>
          {t("inbox.emptyTopicBody", { count: inbox.total })}
        </EmptyState>
      ) : null}
      {empty && !topic ? <EmptyState title={t("inbox.emptyTitle")}>{t("inbox.emptyBody")}</EmptyState> : null}
      {empty ? null : (
        <InboxBoard
          unread={daysOf(inbox.unread, words)}
          read={daysOf(inbox.read, words)}
          topic={topic}
          mark={markNoticesAction}
          markAll={markAllReadAction}
        />
      )}
      <nav className="flex flex-wrap gap-4" aria-label={t("title")}>
        {before ? <Link href={query({})}>{t("inbox.newest")}</Link> : null}
        {inbox.nextBefore ? <Link href={query({ before: inbox.nextBefore })}>{t("inbox.older")}</Link> : null}
      </nav>
    </Canvas>
  );
}
