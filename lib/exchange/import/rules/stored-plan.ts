/** What the base already holds for the units and years of a file; amounts are strings of baht. */
export type StoredActivity = {
  readonly id: string;
  readonly projectId: string;
  readonly seq: number;
  readonly code: string;
  readonly nameTh: string;
  readonly expenseCategory: string;
  readonly expenseClass: string;
  readonly categoryPath: string | null;
  readonly agencyName: string | null;
  readonly budgetAct: string;
  readonly budgetTransfer: string;
  readonly weight: string;
  readonly version: number;
  /** State of its current monthly plan; null: none. */
  readonly planState: "proposed" | "confirmed" | null;
};
export type StoredKpi = {
  readonly id: string;
  readonly projectId: string;
  readonly seq: number;
  readonly nature: string;
  readonly nameTh: string;
  readonly unit: string | null;
  readonly target: string | null;
  readonly targetText: string | null;
};
export type StoredProject = {
  readonly id: string;
  readonly planId: string;
  readonly seq: number;
  readonly code: string;
  readonly nameTh: string;
  readonly budgetPlanName: string | null;
  readonly mainActivity: string | null;
  readonly version: number;
  readonly hasReports: boolean;
  readonly activities: readonly StoredActivity[];
  readonly kpis: readonly StoredKpi[];
};
export type StoredPlan = {
  readonly id: string;
  readonly areaId: string;
  readonly fiscalYear: number;
  readonly projects: readonly StoredProject[];
};
