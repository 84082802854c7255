import { divideRounded, formatDecimal, parseDecimal } from "@/lib/core/decimal";
import { lastDayOf } from "@/lib/core/fiscal-calendar";
import { bahtOf, satangOf } from "@/lib/core/money";
import { addIssues, flagsNaively, type Issue, printIssues } from "./naive-issues";
import { rateActivity, type Severity } from "./rules/rating";

/**
 * The roll-up of one unit and year a second time, straight from the raw rows and sharing nothing with the SQL that stores it:
 * for every activity and month it walks back month by month to the newest sent figures (docs/figures.md). Slow and plain on
 * purpose; `verify-rollups` compares both.
 */
export type RawActivity = {
  readonly id: string;
  readonly projectId: string;
  readonly planTier: string;
  readonly fundSource: string;
  readonly expenseCategory: string;
  readonly expenseClass: string;
  readonly budgetAct: string;
  readonly budgetNet: string;
  readonly budgetAllocated: string | null;
  /** Ids of the master plans its project is aligned with. */
  readonly themes: readonly string[];
};
export type RawVersion = {
  readonly id: string;
  readonly projectId: string;
  readonly month: number;
  readonly version: number;
  readonly state: string;
  readonly isOfficial: boolean;
  /** Instants as the database writes them in JSON; they sort as text. */
  readonly submittedAt: string | null;
  readonly certifiedAt: string | null;
};
export type RawLine = {
  readonly versionId: string;
  readonly activityId: string;
  readonly physical: string;
  readonly committed: string;
  readonly disbursed: string;
  readonly delayCause: string | null;
};
export type RawPlanMonth = { readonly activityId: string; readonly month: number; readonly physical: string; readonly disbursed: string };
export type RawThreshold = { readonly code: string; readonly value: string; readonly validFrom: string; readonly validTo: string | null };
export type RawUnit = {
  readonly fiscalYear: number;
  readonly activities: readonly RawActivity[];
  readonly versions: readonly RawVersion[];
  readonly lines: readonly RawLine[];
  readonly plan: readonly RawPlanMonth[];
  readonly thresholds: readonly RawThreshold[];
};

/**
 * Row key → column → value as the database prints it. Units by "month|category|class|fund", themes by the same and the theme,
 * projects by "month|project id|class", activities by "month|activity id", issues by "month|theme|class|fund|kind|code".
 */
export type NaiveRows = ReadonlyMap<string, Readonly<Record<string, string | null>>>;
export type NaiveFigures = {
  readonly units: NaiveRows;
  readonly themes: NaiveRows;
  readonly projects: NaiveRows;
  readonly activities: NaiveRows;
  readonly issues: NaiveRows;
};

type Row = Map<string, bigint>;

export function computeNaively(unit: RawUnit): NaiveFigures {
  const rows = new Map<string, Row>();
  const themed = new Map<string, Row>();
  const projects = new Map<string, Row>();
  const issues = new Map<string, Issue>();
  const newest = new Map<string, string>();
  const activities = new Map<string, Readonly<Record<string, string | null>>>();
  const lines = new Map(unit.lines.map((line) => [`${line.versionId} ${line.activityId}`, line]));
  for (const activity of unit.activities) {
    const versions = unit.versions.filter(({ projectId }) => projectId === activity.projectId);
    const plan = unit.plan.filter(({ activityId }) => activityId === activity.id);
    for (let month = 1; month <= 12; month++) {
      const at = figuresOf(unit, activity, month, {
        latest: walkBack(versions, lines, activity.id, month, newestSent),
        official: walkBack(versions, lines, activity.id, month, official),
        planned: plan.find((planned) => planned.month === month),
      });
      activities.set(`${month}|${activity.id}`, printedMonth(activity, at));
      if (activity.planTier !== "Y1") continue;
      const key = [month, activity.expenseCategory, activity.expenseClass, activity.fundSource].join("|");
      for (const [sums, at_] of [
        [rows, key] as const,
        [projects, [month, activity.projectId, activity.expenseClass].join("|")] as const,
        ...activity.themes.map((theme) => [themed, `${key}|${theme}`] as const),
      ]) {
        const row = sums.get(at_) ?? new Map<string, bigint>();
        sums.set(at_, row);
        addActivity(row, activity, at);
        const sentAt = at.latest ? asOf(at.latest.version) : "";
        if (sentAt > (newest.get(at_) ?? "")) newest.set(at_, sentAt);
      }
      addIssues(issues, activity, month, at);
    }
  }
  const print = (sums: ReadonlyMap<string, Row>): NaiveRows =>
    new Map(
      [...sums].map(([key, row]) => [
        key,
        { ...Object.fromEntries([...row].map(([column, value]) => [column, printed(column, value)])), as_of: newest.get(key) ?? null },
      ]),
    );
  return { units: print(rows), themes: print(themed), projects: printProjects(projects), activities, issues: printIssues(issues) };
}

/** While a certification may be undone, the figures stand as they were sent. */
const asOf = ({ state, submittedAt, certifiedAt }: RawVersion): string =>
  state === "certified" && certifiedAt !== null && certifiedAt > (submittedAt ?? "") ? certifiedAt : (submittedAt ?? "");

export type Found = { readonly line: RawLine; readonly version: RawVersion } | null;
type Choose = (versions: readonly RawVersion[]) => RawVersion | undefined;

/** Sent figures count from the sending; a certification that may still be undone does not make them certified. */
const sent: readonly string[] = ["submitted", "certifying", "certified"];
const newestSent: Choose = (versions) => versions.filter(({ state }) => sent.includes(state)).sort((a, b) => b.version - a.version)[0];
const official: Choose = (versions) => versions.find(({ isOfficial }) => isOfficial);

function walkBack(
  versions: readonly RawVersion[],
  lines: ReadonlyMap<string, RawLine>,
  activityId: string,
  month: number,
  choose: Choose,
): Found {
  for (let at = month; at >= 1; at--) {
    const version = choose(versions.filter((candidate) => candidate.month === at));
    const line = version && lines.get(`${version.id} ${activityId}`);
    if (line) return { line, version };
  }
  return null;
}

function settingOn({ fiscalYear, thresholds }: RawUnit, wanted: string, month: number): string {
  const day = lastDayOf({ year: fiscalYear, month });
  const found = thresholds.find(
    ({ code, validFrom, validTo }) => code === wanted && validFrom <= day && (validTo === null || day <= validTo),
  );
  if (!found) throw new Error(`the setting ${wanted} has no value on ${day}`);
  return found.value;
}

const severityOn = (unit: RawUnit, month: number): Severity => ({
  watch: settingOn(unit, "severity.watch", month),
  late: settingOn(unit, "severity.late", month),
  critical: settingOn(unit, "severity.critical", month),
});

export type Both = { readonly latest: Found; readonly official: Found; readonly planned: RawPlanMonth | undefined };
export type MonthFigures = Both & {
  readonly confidence: "certified" | "submitted" | "missing";
  readonly rating: string;
  readonly flags: readonly string[];
};

function figuresOf(unit: RawUnit, activity: RawActivity, month: number, found: Both): MonthFigures {
  const { latest, planned } = found;
  const confidence =
    latest && latest.version.month === month ? (latest.version.state === "certified" ? "certified" : "submitted") : "missing";
  const rating = rateActivity(
    { physical: latest?.line.physical ?? "0.00", planned: planned?.physical ?? "0.00", reported: confidence !== "missing" },
    severityOn(unit, month),
  );
  const limitOf = (code: string): string => settingOn(unit, code, month);
  return {
    ...found,
    confidence,
    rating,
    flags: flagsNaively(activity, { ...found, confidence, rating }, { fiscalYear: unit.fiscalYear, month }, limitOf),
  };
}

/** One row of activity_month. */
const printedMonth = (activity: RawActivity, { latest, official, planned, confidence, rating, flags }: MonthFigures) => ({
  project_id: activity.projectId,
  confidence,
  status: rating,
  reported_month: latest ? String(latest.version.month) : null,
  report_version_id: latest?.version.id ?? null,
  physical: latest?.line.physical ?? "0.00",
  committed: latest?.line.committed ?? "0.00",
  disbursed: latest?.line.disbursed ?? "0.00",
  official_physical: official?.line.physical ?? "0.00",
  official_committed: official?.line.committed ?? "0.00",
  official_disbursed: official?.line.disbursed ?? "0.00",
  planned_physical: planned?.physical ?? "0.00",
  planned_disbursed: planned?.disbursed ?? "0.00",
  delay_cause: latest?.line.delayCause ?? null,
  flags: `[${flags.map((flag) => `"${flag}"`).join(", ")}]`,
});

function addActivity(row: Row, activity: RawActivity, { latest, official, planned, confidence, rating }: MonthFigures): void {
  const add = (column: string, value: bigint) => row.set(column, (row.get(column) ?? 0n) + value);
  const net = satangOf(activity.budgetNet);
  for (const column of everyColumn) add(column, 0n);
  add("activities", 1n);
  add(`activities_${confidence}`, 1n);
  add("budget_act", satangOf(activity.budgetAct));
  add("budget_net", net);
  add("budget_allocated", satangOf(activity.budgetAllocated ?? "0.00"));
  add(`net_${confidence}`, net);
  const suffix = confidence === "missing" ? "carried" : confidence;
  add(`disbursed_${suffix}`, satangOf(latest?.line.disbursed ?? "0.00"));
  add(`committed_${suffix}`, satangOf(latest?.line.committed ?? "0.00"));
  add(`physical_${suffix}`, net * hundredths(latest?.line.physical));
  add("official_disbursed", satangOf(official?.line.disbursed ?? "0.00"));
  add("official_committed", satangOf(official?.line.committed ?? "0.00"));
  add("official_physical", net * hundredths(official?.line.physical));
  add("planned_disbursed", satangOf(planned?.disbursed ?? "0.00"));
  add("planned_physical", net * hundredths(planned?.physical));
  add(`status_${rating}`, 1n);
}

const hundredths = (percent: string | undefined): bigint => parseDecimal(percent ?? "0", 2) ?? 0n;

const everyColumn: readonly string[] = [
  ...["certified", "submitted", "missing"].flatMap((c) => [`activities_${c}`, `net_${c}`]),
  ...["certified", "submitted", "carried"].flatMap((c) => [`disbursed_${c}`, `committed_${c}`, `physical_${c}`]),
  ...["on_plan", "watch", "late", "critical", "missing"].map((status) => `status_${status}`),
];

/** What a list of projects shows, with its physical sums unrounded. */
const printProjects = (projects: ReadonlyMap<string, Row>): NaiveRows =>
  new Map(
    [...projects].map(([key, row]) => [
      key,
      {
        ...Object.fromEntries(
          [...row]
            .filter(([column]) => !column.startsWith("status_") && column !== "official_committed" && column !== "official_physical")
            .map(([column, value]) => [column, column.includes("physical") ? formatDecimal(value, 6) : printed(column, value)]),
        ),
      },
    ]),
  );

/** Counts plain, money with two places, physical (kept here in millionths of a baht) rounded once to four. */
function printed(column: string, value: bigint): string {
  if (/^(activities|status)/.test(column)) return value.toString();
  return column.includes("physical") ? formatDecimal(divideRounded(value, 100n), 4) : bahtOf(value);
}
