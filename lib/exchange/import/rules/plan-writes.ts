/** Rows to write, shaped as their tables; ids are made by the caller so that children know their parents. */
export type NewPlan = { readonly id: string; readonly areaId: string; readonly fiscalYear: number };
export type ProjectRow = {
  readonly id: string;
  readonly planId: string;
  readonly areaId: string;
  readonly fiscalYear: number;
  readonly seq: number;
  readonly code: string;
  readonly nameTh: string;
  readonly budgetPlanName: string | null;
  readonly mainActivity: string | null;
  readonly fundSource: string;
};
export type ActivityRow = {
  readonly id: string;
  readonly projectId: string;
  readonly areaId: string;
  readonly fiscalYear: number;
  readonly seq: number;
  readonly code: string;
  readonly nameTh: string;
  readonly expenseCategory: string;
  readonly expenseClass: string;
  readonly categoryPath: string | null;
  readonly agencyName: string | null;
  readonly budgetAct: string;
  readonly budgetNet: string;
  readonly weight: string;
};
export type KpiRow = {
  readonly id: string;
  readonly projectId: string;
  readonly seq: number;
  readonly nature: string;
  readonly nameTh: string;
  readonly unit: string | null;
  readonly target: string | null;
  readonly targetText: string | null;
};
/** `version`: the version the comparison saw; a row changed since is a conflict. */
export type Versioned<T> = T & { readonly version: number };

export type PlanWrites = {
  readonly plans: NewPlan[];
  readonly newProjects: ProjectRow[];
  readonly changedProjects: Versioned<Pick<ProjectRow, "id" | "nameTh" | "budgetPlanName" | "mainActivity">>[];
  readonly newActivities: ActivityRow[];
  readonly changedActivities: Versioned<
    Pick<
      ActivityRow,
      "id" | "nameTh" | "expenseCategory" | "expenseClass" | "categoryPath" | "agencyName" | "budgetAct" | "budgetNet" | "weight"
    >
  >[];
  readonly newKpis: KpiRow[];
  readonly changedKpis: KpiRow[];
  readonly goneKpis: string[];
  /** Activities whose monthly plan is proposed anew: the new ones, and changed ones whose plan nobody has confirmed. */
  readonly propose: {
    readonly activityId: string;
    readonly net: string;
    readonly expenseClass: string;
    readonly fiscalYear: number;
    readonly isNew: boolean;
  }[];
};

export const noWrites = (): PlanWrites => ({
  plans: [],
  newProjects: [],
  changedProjects: [],
  newActivities: [],
  changedActivities: [],
  newKpis: [],
  changedKpis: [],
  goneKpis: [],
  propose: [],
});

/** One field of one thing, before and after, as shown before an import is applied. */
export type Difference = {
  readonly row: number;
  readonly areaId: string;
  readonly fiscalYear: number;
  readonly entity: "project" | "activity" | "kpi";
  readonly name: string;
  readonly field: "name" | "plan" | "main_activity" | "category" | "category_path" | "agency" | "amount" | "kpi";
  readonly before: string | null;
  readonly after: string | null;
};
export type RowFate = "added" | "changed" | "unchanged";
