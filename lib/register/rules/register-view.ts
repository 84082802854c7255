import type { Status } from "@/lib/performance/rules/severity";
import type { Standing } from "@/lib/performance/rules/standing";
import type { ColumnKey, Level, NameList } from "./columns";
import type { FacetKey, GroupKey } from "./facets";

/** Text, a code, a day, a plain decimal of baht or percent as a string; a count or fiscal month as a number; null = nothing to say. */
export type RegisterCell = string | number | null;

export type Confidence = "certified" | "submitted" | "missing";

/** An activity, or (level project) a project with the sums of its activities that the filter lets through. */
export type RegisterRow = {
  readonly id: string;
  readonly projectId: string;
  readonly areaId: string;
  readonly status: Status;
  readonly confidence: Confidence;
  /** The asked columns; codes are named in the page's `labels`. */
  readonly cells: Readonly<Partial<Record<ColumnKey, RegisterCell>>>;
};

export type Label = { readonly th: string; readonly en: string };
export type Labels = Readonly<Record<NameList, Readonly<Record<string, Label>>>>;

/** `label` is null where the words are messages: register.value.<facet>.<value>. */
export type FacetValue = { readonly value: string; readonly label: Label | null; readonly count: number };

/** Sums as the overview makes them: `standing` holds baht strings, ratios of sums, and the status of the sum. */
export type RegisterSums = {
  /** Rows: activities, or projects at that level. */
  readonly count: number;
  readonly standing: Standing;
  readonly budgetTransfer: string;
  /** Null unless the column is shown: it costs a second look at every activity. */
  readonly paidInMonth: string | null;
  /** Physical done less planned, weighted by N, in points; null when N is 0. */
  readonly physicalPoints: string | null;
};

export type RegisterGroup = RegisterSums & {
  /** Passed back as `within=<group>:<value>` it gives the rows of the group. */
  readonly value: string;
  readonly label: Label | null;
};

export type RegisterPage = {
  readonly level: Level;
  readonly year: number;
  readonly month: number;
  /** Years with plans within scope; none where rows alone of a stated month were asked for. */
  readonly years: readonly number[];
  /** When the newest figure counted in the asked places was sent or certified, ISO instant. */
  readonly asOf: string | null;
  readonly isDemo: boolean;
  readonly rows: readonly RegisterRow[];
  /** Passed back as `cursor=`; null at either end. */
  readonly nextCursor: string | null;
  readonly previousCursor: string | null;
  /** These three only where asked for (`parts`); without it, on the first page. */
  readonly total: RegisterSums | null;
  readonly facets: Readonly<Partial<Record<FacetKey, readonly FacetValue[]>>> | null;
  readonly groups: { readonly by: GroupKey; readonly values: readonly RegisterGroup[] } | null;
  /** Names of every code in rows, facets and groups. */
  readonly labels: Labels;
};
