import { useLocale, useTranslations } from "next-intl";
import { ConfidenceLine } from "@/components/ui/confidence-line";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/i18n/format";
import type { Overview, TreeRow } from "@/lib/performance/rules/overview-view";
import { AttentionPanel } from "./attention-panel";
import { ChildrenPanel } from "./children-panel";
import { CurvePanel } from "./curve-panel";
import { DotsPanel } from "./dots-panel";
import { GapPanel } from "./gap-panel";
import { Headline } from "./headline";
import { HeatPanel } from "./heat-panel";
import { LeadSentence } from "./lead-sentence";
import { MapPanel } from "./map-panel";
import { MonthlyPanel } from "./monthly-panel";
import { MovementPanel } from "./movement-panel";
import { MultiplesPanel } from "./multiples-panel";
import type { PanelTables } from "./panel-table";
import { ProblemsPanel } from "./problems-panel";
import { ProjectsPanel } from "./projects-panel";
import { QuartersPanel } from "./quarters-panel";
import { StatusPanel } from "./status-panel";

/** The number key of a panel is the same at every level: whoever knows the country's page knows a province's. */
const keys = { map: 1, curve: 2, status: 3, multiples: 4, gap: 5, attention: 6, quarters: 7, heat: 8, movement: 9 } as const;

type OverviewPanelsProps = {
  overview: Overview;
  tables: PanelTables;
  tree: readonly TreeRow[] /** The last month that may be opened from the curve, 0 in a meeting. */;
  lastMonth: number;
};

/**
 * The canvas in its fixed order (DESIGN §2): confidence, headline and ruler, the finding, map and curve, the places below, who
 * explains the gap, what to do; then what the same figures say by quarter, by month and by cause. What a place does not have is left out.
 */
export function OverviewPanels({ overview, tables, tree, lastMonth }: OverviewPanelsProps) {
  const t = useTranslations("performance.page");
  const confidence = useTranslations("performance.panel");
  const locale = useLocale();
  const { standing, children, units, clusters } = overview.figures;
  const { certified, submitted, missing } = standing.confidence;
  const { level, ownsBudget } = overview.place;
  const mapped = level !== "province" && units.length > 1;
  const below = children.length > 0;
  return (
    <div className="brief brief-overview grid gap-6">
      <ConfidenceLine
        certified={certified}
        submitted={submitted}
        missing={missing}
        asOf={overview.asOf ? formatInstant(overview.asOf, locale) : confidence("noAsOf")}
      />
      {overview.reported ? null : <Notice tone="info" title={t("noFigures")} />}
      <Headline overview={overview} />
      <LeadSentence overview={overview} />
      <div className={`brief-pair grid items-start gap-x-7 gap-y-6 ${mapped ? "lg:grid-cols-[5fr_6fr]" : "xl:grid-cols-2"}`}>
        {mapped ? <MapPanel overview={overview} table={tables.units} tree={tree} keyNumber={keys.map} /> : null}
        <div className="contents-or-column" data-column={mapped || undefined}>
          <CurvePanel overview={overview} table={tables.curve} keyNumber={keys.curve} lastMonth={lastMonth} />
          <StatusPanel overview={overview} table={tables.statuses} keyNumber={keys.status} />
        </div>
      </div>
      {below ? (
        <MultiplesPanel overview={overview} table={clusters.length > 0 ? tables.clusters : tables.children} keyNumber={keys.multiples} />
      ) : null}
      {mapped ? <GapPanel overview={overview} table={tables.gap} keyNumber={keys.gap} /> : null}
      {ownsBudget ? <ProjectsPanel overview={overview} table={tables.projects} keyNumber={mapped ? undefined : keys.gap} /> : null}
      <AttentionPanel overview={overview} table={tables.attention} keyNumber={keys.attention} />
      <QuartersPanel overview={overview} table={tables.quarters} keyNumber={keys.quarters} />
      {mapped && overview.reported ? <HeatPanel overview={overview} table={tables.heat} keyNumber={keys.heat} /> : null}
      <div className="panel-pair">
        {below && overview.reported ? <MovementPanel overview={overview} table={tables.movement} keyNumber={keys.movement} /> : null}
        <ProblemsPanel overview={overview} table={tables.problems} />
      </div>
      {level === "ministry" ? <DotsPanel overview={overview} table={tables.clusters} /> : null}
      {below ? <ChildrenPanel overview={overview} table={tables.children} /> : null}
      <MonthlyPanel overview={overview} table={tables.monthly} />
    </div>
  );
}
