import { getLocale, getTranslations } from "next-intl/server";
import { Canvas } from "@/components/layout/canvas";
import { PaperFoot } from "@/components/layout/paper-foot";
import { Rail } from "@/components/layout/rail";
import { ExplainReading } from "@/components/performance/explain-reading";
import { overviewPattern } from "@/components/performance/overview-address";
import { OverviewEmpty } from "@/components/performance/overview-empty";
import { OverviewHeader } from "@/components/performance/overview-header";
import { OverviewNothing } from "@/components/performance/overview-nothing";
import { OverviewPanels } from "@/components/performance/overview-panels";
import { panelTables } from "@/components/performance/panel-table";
import { fullName } from "@/components/performance/place-name";
import { railNodes } from "@/components/performance/rail-nodes";
import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/policy";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { overviewTable } from "@/lib/exchange/export/overview-tables";
import { tableWords } from "@/lib/exchange/export/words";
import { fiscalMonthLabel, formatInstant } from "@/lib/i18n/format";
import { readOverviewWithTree } from "@/lib/performance/queries/read-overview";
import type { OverviewPlace } from "@/lib/performance/rules/overview-view";

type OverviewCanvasProps = {
  actor: Actor;
  found: OverviewPlace;
  /** Every panel and every table in the page itself, for whoever reads without a script. */
  whole: boolean;
};

/** The overview itself: the tree of what the actor may see, and the panels of one place in one month. */
export async function OverviewCanvas({ actor, found, whole }: OverviewCanvasProps) {
  const today = fiscalMonthOf(dayInBangkok(new Date()));
  const at = found.at ?? { ...today, reported: false };
  const { filter } = found;
  const filtered = filter.expenseClass !== null || filter.fundSource !== null || filter.theme !== null;
  const [{ overview, tree }, locale, t] = await Promise.all([
    readOverviewWithTree(actor, found, today),
    getLocale(),
    getTranslations("performance.panel"),
  ]);
  const source = overview?.asOf ? t("footer", { asOf: formatInstant(overview.asOf, locale) }) : t("footerNone");
  const words = await tableWords(locale);
  const tables = overview && panelTables({ overview, locale, words }, whole ? overviewTable : undefined);
  const lastMonth = at.year < today.year ? 12 : at.year === today.year ? Math.max(today.month, at.month) : at.month;
  const reachableIds = new Set(tree.rows.map(({ place }) => place.id));
  return (
    <Canvas
      rail={<Rail nodes={railNodes(tree.rows)} currentId={found.place.id} hrefPattern={overviewPattern({ ...at, ...filter })} />}
      inspector
    >
      <PaperFoot words={`${fullName(found.place, locale)} · ${fiscalMonthLabel(at, locale)} · ${source}`} />
      <ExplainReading areaId={found.place.id} at={{ year: at.year, month: at.month, ...filter }} />
      <OverviewHeader found={found} overview={overview} lastMonth={lastMonth} reachableIds={reachableIds} />
      {overview && filtered && overview.figures.standing.activities === 0 ? (
        <OverviewNothing found={found} at={at} />
      ) : overview && tables ? (
        <OverviewPanels overview={overview} tables={tables} tree={tree.rows} lastMonth={lastMonth} />
      ) : (
        <OverviewEmpty found={found} mayImport={holds(actor, "plan.import")} />
      )}
    </Canvas>
  );
}
