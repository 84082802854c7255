import "server-only";
import type { Role } from "@/lib/access/roles";
import type { Locale } from "@/lib/i18n/locale";
import { noticeWords } from "../notice-words";
import type { NoticeFacts } from "../rules/notice";
import type { Topic } from "../rules/topics";
import { tellingWords } from "../words";
import { type EmailPart, renderHtml, renderText } from "./render-email";

export type Addressee = {
  readonly role: Role;
  readonly titleTh: string;
  readonly titleEn: string;
  readonly officeTh: string;
  readonly officeEn: string;
};
export type Email = { readonly subject: string; readonly text: string; readonly html: string };

type Content = {
  readonly topic: Topic;
  readonly areaId: string | null;
  readonly items: readonly NoticeFacts[];
  readonly to: Addressee;
  /** Address of the site, for absolute links. */
  readonly site: string;
};

/** An e-mail about notices of one kind: Thai first, English beneath. Names of positions, units and projects only. */
export function composeEmail(content: Content): Email {
  const parts = (["th", "en"] as const).map((locale) => partOf(locale, content));
  return finish(parts);
}

/** What "send a test message" sends. */
export function composeTestEmail(to: Addressee, site: string): Email {
  const parts = (["th", "en"] as const).map((locale): EmailPart => {
    const t = tellingWords(locale);
    return {
      locale,
      greeting: greetingOf(locale, to),
      title: t("mail.testTitle"),
      body: t("mail.testBody"),
      comment: null,
      items: [],
      action: { label: t("mail.testAction"), url: `${site}/account` },
      foot: [t("mail.auto")],
      choose: { label: t("mail.choose"), url: choicesUrl(site) },
    };
  });
  return finish(parts);
}

export const choicesUrl = (site: string): string => `${site}/account#telling`;

function finish(parts: readonly EmailPart[]): Email {
  return { subject: parts[0]?.title ?? "", text: renderText(parts), html: renderHtml(parts) };
}

function partOf(locale: Locale, { topic, areaId, items, to, site }: Content): EmailPart {
  const t = tellingWords(locale);
  const words = noticeWords(t, locale, { topic, items, areaId, role: to.role });
  return {
    locale,
    greeting: greetingOf(locale, to),
    title: words.title,
    body: words.body,
    comment: words.comment && t("mail.wrote", { comment: words.comment }),
    items: words.items.map((item) => ({
      name: item.name,
      url: site + item.href,
      comment: item.comment && t("mail.wrote", { comment: item.comment }),
    })),
    action: { label: words.action, url: site + words.href },
    foot: [t("mail.why", { topic: t(`topic.${topic}`) }), t("mail.auto")],
    choose: { label: t("mail.choose"), url: choicesUrl(site) },
  };
}

function greetingOf(locale: Locale, to: Addressee): string {
  const position = locale === "th" ? `${to.titleTh} ${to.officeTh}` : `${to.titleEn}, ${to.officeEn}`;
  return tellingWords(locale)("mail.greeting", { position });
}
