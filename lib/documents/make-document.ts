import "server-only";
import type { Actor } from "@/lib/access/actor";
import { type Result, succeed } from "@/lib/core/result";
import { tableWords } from "@/lib/exchange/export/words";
import type { Locale } from "@/lib/i18n/locale";
import { readFundSourceName } from "@/lib/performance/queries/read-fund-source-name";
import { readThemeName } from "@/lib/performance/queries/read-theme-name";
import type { Layout } from "./layouts";
import type { DocumentAsked } from "./place";
import { readLevelSummary } from "./queries/read-level-summary";
import { readNotReported } from "./queries/read-not-reported";
import { readProvinceSummary } from "./queries/read-province-summary";
import { readQuarterTargets } from "./queries/read-quarter-targets";
import type { Making } from "./rules/about";
import type { OfficialDocument } from "./rules/document";
import { levelSummaryDocument } from "./rules/level-summary";
import { notReportedDocument } from "./rules/not-reported";
import { provinceSummaryDocument } from "./rules/province-summary";
import { quarterTargetsDocument } from "./rules/quarter-targets";

type Maker = (actor: Actor, asked: DocumentAsked, making: Making) => Promise<Result<OfficialDocument>>;

/** A layout's query and what it lays out. */
const maker =
  <Facts>(
    readFacts: (actor: Actor, asked: DocumentAsked) => Promise<Result<Facts>>,
    lay: (facts: Facts, making: Making) => OfficialDocument,
  ): Maker =>
  async (actor, asked, making) => {
    const facts = await readFacts(actor, asked);
    return facts.ok ? succeed(lay(facts.value, making)) : facts;
  };

const makers: Readonly<Record<Layout, Maker>> = {
  "province-summary": maker(readProvinceSummary, provinceSummaryDocument),
  "level-summary": maker(readLevelSummary, levelSummaryDocument),
  "quarter-targets": maker(readQuarterTargets, quarterTargetsDocument),
  "not-reported": maker(readNotReported, notReportedDocument),
};

/** One official document in one language, ready to be written as PDF or XLSX; each layout's own query asks the policy. */
export async function makeDocument(
  actor: Actor,
  asked: DocumentAsked & { readonly layout: Layout; readonly locale: Locale },
): Promise<Result<OfficialDocument>> {
  const { layout, locale, now, fundSource, theme } = asked;
  const words = await tableWords(locale);
  const fundName = fundSource ? await readFundSourceName(fundSource, locale) : null;
  const themeName = theme ? await readThemeName(theme, locale) : null;
  return makers[layout](actor, asked, { locale, words, now, fundName, themeName });
}
