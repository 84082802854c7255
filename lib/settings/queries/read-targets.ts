import "server-only";
import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/policy";
import { read } from "@/lib/platform/database";

export type TargetPeriod = {
  readonly measure: string;
  readonly expenseClass: string;
  readonly quarter: number;
  /** Cumulative percent by the quarter's end, "24.000"; null: not announced. */
  readonly percent: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string | null;
  readonly isDemo: boolean;
};

/** Every period of every national target of a year, the latest of each first. */
export async function readTargets(actor: Actor, fiscalYear: number): Promise<TargetPeriod[]> {
  if (!holds(actor, "settings.read")) return [];
  return read<TargetPeriod>(
    `select measure, expense_class as "expenseClass", quarter, percent::text, valid_from as "validFrom", valid_to as "validTo", source,
            is_demo as "isDemo"
       from target where fiscal_year = $1 order by measure, expense_class, quarter, valid_from desc`,
    [fiscalYear],
  );
}
