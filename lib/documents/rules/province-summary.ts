import { bahtOf, satangOf } from "@/lib/core/money";
import { percentOf } from "@/lib/core/percent";
import type { Standing } from "@/lib/performance/rules/standing";
import type { ActivityRow, CertifierRow } from "../store";
import { aboutFigures, type DocumentFacts, type Making, markOf, nameOf } from "./about";
import { type ColumnOf, columnsOf, type DocumentRow, type Mark, type OfficialDocument, rowOf } from "./document";

export type ProvinceSummary = DocumentFacts & {
  /** The unit's own sum; null while it has no project in frame. */
  readonly standing: Standing | null;
  readonly projects: readonly { readonly nameTh: string; readonly standing: Standing; readonly activities: readonly ActivityRow[] }[];
  readonly certifier: CertifierRow | null;
};

type Line = {
  readonly seq: string | null;
  readonly name: string;
  readonly agency?: string | null;
  readonly category?: string | null;
  readonly money: Pick<Standing, "budgetAct" | "budgetNet" | "committed" | "paid" | "spent" | "left" | "paidPercent" | "spentPercent">;
  readonly allocated: string | null;
  readonly planned?: string;
  readonly actual?: string;
  readonly status?: string;
  readonly problem?: string | null;
  readonly remedy?: string | null;
};

const columns: readonly ColumnOf<Line>[] = [
  { key: "seq", kind: "code", width: 8, value: ({ seq }) => seq },
  { key: "project", kind: "text", width: "rest", value: ({ name }) => name },
  { key: "agency", kind: "text", width: 23, value: ({ agency = null }) => agency },
  { key: "category", kind: "text", width: 18, value: ({ category = null }) => category },
  { key: "budgetAct", kind: "million", symbol: "A", group: "budget", width: 15, value: ({ money }) => money.budgetAct },
  { key: "budgetNet", kind: "million", symbol: "N", group: "budget", width: 15, value: ({ money }) => money.budgetNet },
  { key: "allocated", kind: "million", symbol: "L", group: "budget", width: 15, value: ({ allocated }) => allocated },
  { key: "committed", kind: "million", symbol: "P", group: "spending", width: 14.5, marked: true, value: ({ money }) => money.committed },
  { key: "paid", kind: "million", symbol: "D", group: "spending", width: 15, marked: true, value: ({ money }) => money.paid },
  { key: "spent", kind: "million", symbol: "D+P", group: "spending", width: 15, marked: true, value: ({ money }) => money.spent },
  { key: "left", kind: "million", symbol: "N−D−P", width: 14.5, value: ({ money }) => money.left },
  { key: "paidShare", kind: "percent", symbol: "D", group: "percentOfNet", width: 11.6, value: ({ money }) => money.paidPercent },
  { key: "spentShare", kind: "percent", symbol: "D+P", group: "percentOfNet", width: 11.6, value: ({ money }) => money.spentPercent },
  { key: "planned", kind: "percent", group: "physical", width: 10.5, value: ({ planned = "" }) => planned },
  { key: "actual", kind: "percent", group: "physical", width: 10.5, value: ({ actual = "" }) => actual },
  { key: "status", kind: "text", width: 13.5, value: ({ status = "" }) => status },
  { key: "problem", kind: "text", width: 13, apart: true, value: ({ problem = null }) => problem },
  { key: "remedy", kind: "text", width: 13, apart: true, value: ({ remedy = null }) => remedy },
];

/** Report 2: projects with their activities below them, and the unit's sum. */
export function provinceSummaryDocument(facts: ProvinceSummary, making: Making): OfficialDocument {
  const { locale, words } = making;
  const rows = facts.projects.flatMap((project, index): DocumentRow[] => {
    const head: Line = {
      seq: String(index + 1),
      name: project.nameTh,
      ...ofStanding(project.standing),
      agency: "",
      category: "",
      problem: "",
      remedy: "",
    };
    return [
      rowOf(columns, head, { kind: "head", mark: markOf(project.standing) }),
      ...project.activities.map((activity, at) => activityRow(activity, `${index + 1}.${at + 1}`, making)),
    ];
  });
  const activities = facts.projects.reduce((count, project) => count + project.activities.length, 0);
  const name = words("documents.total.projects", { projects: facts.projects.length, activities });
  const total: Line | null = facts.standing && {
    seq: "",
    name,
    ...ofStanding(facts.standing),
    agency: "",
    category: "",
    problem: "",
    remedy: "",
  };
  const about = aboutFigures("province-summary", facts, making);
  const { certifier } = facts;
  return {
    ...about,
    tables: [
      {
        title: null,
        columns: columnsOf(columns, words),
        rows:
          total && rows.length > 0 ? [...rows, rowOf(columns, total, { kind: "total", mark: markOf(facts.standing ?? emptyMark) })] : [],
        empty: rows.length > 0 ? null : words("documents.empty.projects"),
      },
    ],
    signature: {
      sign: words("documents.signature.sign"),
      role: words("documents.signature.certifier"),
      position: certifier
        ? words("documents.signature.position", {
            position: locale === "th" ? certifier.titleTh : certifier.titleEn,
            place: nameOf(facts.place, locale),
          })
        : words("documents.signature.noPosition"),
    },
  };
}

const emptyMark = { activities: 0, activitiesCertified: 0, activitiesMissing: 0 };

const ofStanding = (standing: Standing): Pick<Line, "money" | "allocated"> => ({ money: standing, allocated: standing.budgetAllocated });

const marks: Readonly<Record<ActivityRow["confidence"], Mark>> = { certified: "none", submitted: "provisional", missing: "carried" };

function activityRow(activity: ActivityRow, seq: string, { locale, words }: Making): DocumentRow {
  const net = satangOf(activity.budgetNet);
  const paid = satangOf(activity.disbursed);
  const committed = satangOf(activity.committed);
  const spent = paid + committed;
  const problem = activity.problem ?? (locale === "th" ? activity.causeTh : activity.causeEn);
  const { remedy } = activity;
  const line: Line = {
    seq,
    name: activity.nameTh,
    agency: activity.agencyName,
    category: locale === "th" ? activity.categoryTh : activity.categoryEn,
    money: {
      budgetAct: activity.budgetAct,
      budgetNet: activity.budgetNet,
      committed: activity.committed,
      paid: activity.disbursed,
      spent: bahtOf(spent),
      left: bahtOf(net - spent),
      paidPercent: percentOf(paid, net),
      spentPercent: percentOf(spent, net),
    },
    allocated: activity.budgetAllocated,
    planned: activity.plannedPhysical,
    actual: activity.physical,
    status: words(`common.status.${activity.status}`),
    problem,
    remedy,
  };
  return rowOf(columns, line, { mark: marks[activity.confidence] });
}
