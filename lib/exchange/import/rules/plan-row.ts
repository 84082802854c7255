import type { Satang } from "@/lib/core/money";
import type { ExpenseCategory } from "./expense";
import type { ParsedKpi } from "./parse-kpi";

/** One accepted row of a file, every value read. Null: the file does not say. */
export type PlanRow = {
  readonly row: number;
  readonly fiscalYear: number;
  readonly areaId: string;
  readonly plan: string | null;
  readonly projectNo: string | null;
  readonly projectName: string;
  readonly mainActivity: string | null;
  readonly kpis: readonly ParsedKpi[] | null;
  readonly item: string | null;
  readonly category: ExpenseCategory | null;
  readonly categoryPath: string | null;
  readonly agency: string | null;
  readonly amount: Satang;
};

/** What the base knows that reading needs. */
export type ReadingLookups = {
  /** Area id for a written name, or the issue that says why not. */
  readonly unitOf: (written: string, unitType: string) => UnitReading;
  readonly fiscalYears: ReadonlySet<number>;
};

export type UnitReading =
  | { readonly ok: true; readonly areaId: string }
  | {
      readonly ok: false;
      readonly code: "unit_unknown" | "unit_ambiguous" | "unit_not_yours";
      readonly suggestions?: readonly { readonly id: string; readonly name: string }[];
    };
