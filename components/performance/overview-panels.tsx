import { useLocale, useTranslations } from "next-intl";
import { ConfidenceLine } from "@/components/ui/confidence-line";
import { Notice } from "@/components/ui/notice";
import type { Table } from "@/lib/exchange/export/table";
import { formatInstant } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { ChildrenPanel } from "./children-panel";
import { ClassesPanel } from "./classes-panel";
import { CurvePanel } from "./curve-panel";
import { GapPanel } from "./gap-panel";
import { Headline } from "./headline";
import { LeadSentence } from "./lead-sentence";
import { ProjectsPanel } from "./projects-panel";
import { StatusPanel } from "./status-panel";

type Tables = Readonly<Record<"units" | "children" | "curve" | "classes" | "statuses" | "gap" | "projects", Table>>;

/** The canvas in its fixed order (DESIGN §2): confidence, headline and ruler, the finding, curve and targets, children, who explains the gap. */
export function OverviewPanels({ overview, tables }: { overview: Overview; tables: Tables }) {
  const t = useTranslations("performance.page");
  const confidence = useTranslations("performance.panel");
  const locale = useLocale();
  const { standing, children, units } = overview.figures;
  const { certified, submitted, missing } = standing.confidence;
  const many = units.length > 1;
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
      <div className="grid gap-x-7 gap-y-6 xl:grid-cols-2">
        <CurvePanel overview={overview} table={tables.curve} keyNumber={1} />
        <div className="grid content-start gap-6">
          <ClassesPanel overview={overview} table={tables.classes} keyNumber={2} />
          <StatusPanel overview={overview} table={tables.statuses} keyNumber={3} />
        </div>
      </div>
      {children.length > 0 ? <ChildrenPanel overview={overview} table={tables.children} keyNumber={4} /> : null}
      {many ? <GapPanel overview={overview} table={tables.gap} units={tables.units} keyNumber={5} /> : null}
      {own ? <ProjectsPanel overview={overview} table={tables.projects} keyNumber={6} /> : null}
    </div>
  );
}
