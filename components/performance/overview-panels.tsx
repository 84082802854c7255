import { useLocale, useTranslations } from "next-intl";
import { ConfidenceLine } from "@/components/ui/confidence-line";
import { Notice } from "@/components/ui/notice";
import type { Table } from "@/lib/exchange/export/table";
import { formatInstant } from "@/lib/i18n/format";
import type { Overview, TreeRow } from "@/lib/performance/rules/overview-view";
import { ChildrenPanel } from "./children-panel";
import { ClassesPanel } from "./classes-panel";
import { CurvePanel } from "./curve-panel";
import { GapPanel } from "./gap-panel";
import { Headline } from "./headline";
import { LeadSentence } from "./lead-sentence";
import { MapPanel } from "./map-panel";
import { MonthlyPanel } from "./monthly-panel";
import { ProjectsPanel } from "./projects-panel";
import { StatusPanel } from "./status-panel";

type Tables = Readonly<Record<"units" | "children" | "curve" | "monthly" | "classes" | "statuses" | "gap" | "projects", Table>>;

/** The canvas in its fixed order (DESIGN §2): confidence, headline and ruler, the finding, map, curve and targets, children, who explains the gap. */
export function OverviewPanels({ overview, tables, tree }: { overview: Overview; tables: Tables; tree: readonly TreeRow[] }) {
  const t = useTranslations("performance.page");
  const confidence = useTranslations("performance.panel");
  const locale = useLocale();
  const { standing, children, units } = overview.figures;
  const { certified, submitted, missing } = standing.confidence;
  const many = units.length > 1;
  const national = overview.place.level === "ministry";
  const key = national ? 2 : 1;
  const below = children.length > 0 ? key + 5 : key + 4;
  const curve = <CurvePanel overview={overview} table={tables.curve} keyNumber={key} />;
  const classes = <ClassesPanel overview={overview} table={tables.classes} keyNumber={national ? 4 : 2} />;
  const own = overview.place.ownsBudget;
  return (
    <div className="grid gap-6">
      <ConfidenceLine
        certified={certified}
        submitted={submitted}
        missing={missing}
        asOf={overview.asOf ? formatInstant(overview.asOf, locale) : confidence("noAsOf")}
      />
      {overview.reported ? null : <Notice tone="info" title={t("noFigures")} />}
      <Headline overview={overview} />
      <LeadSentence overview={overview} />
      <div className={`grid items-start gap-x-7 gap-y-6 ${national ? "lg:grid-cols-[5fr_6fr]" : "xl:grid-cols-2"}`}>
        {national ? <MapPanel overview={overview} table={tables.units} tree={tree} keyNumber={1} /> : curve}
        <div className="grid gap-6">
          {national ? curve : classes}
          <StatusPanel overview={overview} table={tables.statuses} keyNumber={3} />
        </div>
      </div>
      {national ? classes : null}
      <MonthlyPanel overview={overview} table={tables.monthly} keyNumber={key + 3} />
      {children.length > 0 ? <ChildrenPanel overview={overview} table={tables.children} keyNumber={key + 4} /> : null}
      {many ? <GapPanel overview={overview} table={tables.gap} units={tables.units} keyNumber={below} /> : null}
      {own ? <ProjectsPanel overview={overview} table={tables.projects} keyNumber={many ? below + 1 : below} /> : null}
    </div>
  );
}
