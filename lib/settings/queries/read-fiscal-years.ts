import "server-only";
import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/policy";
import { read } from "@/lib/platform/database";

export type FiscalYearState = {
  readonly year: number;
  readonly status: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly actInForceOn: string | null;
  readonly note: string | null;
  readonly plans: number;
};

/** The fiscal years, the latest first, with how many units have a plan. */
export async function readFiscalYears(actor: Actor): Promise<FiscalYearState[]> {
  if (!holds(actor, "settings.read")) return [];
  return read<FiscalYearState>(
    `select year, status, starts_on as "startsOn", ends_on as "endsOn", act_in_force_on as "actInForceOn", note,
            (select count(*)::int from plan where plan.fiscal_year = year) as plans
       from fiscal_year order by year desc`,
  );
}
