import "server-only";
import { satangOf } from "@/lib/core/money";
import { type ExpenseClass, proposePlan } from "@/lib/plans/rules/proposed-plan";
import type { Transaction } from "@/lib/platform/database";
import type { PlanWrites } from "./rules/plan-writes";
import type { QuarterTargets } from "./store-lookups";

/**
 * Monthly plans proposed for imported activities. The curve of a class and year is decided by lib/plans; here it is asked once
 * per class and year and multiplied in SQL, half away from zero like the rule itself.
 */
type Curve = { fiscalYear: number; expenseClass: string; month: number; physical: string; percent: string };

/** For a net of 100 baht the proposed baht are the percents. */
const hundredBaht = satangOf("100");

export async function writeProposals(tx: Transaction, propose: PlanWrites["propose"], targets: QuarterTargets): Promise<void> {
  if (propose.length === 0) return;
  const curves = JSON.stringify(curvesOf(propose, targets));
  await writeMonths(
    tx,
    propose.filter((one) => one.isNew),
    curves,
    "",
  );
  await writeMonths(
    tx,
    propose.filter((one) => !one.isNew),
    curves,
    "on conflict (activity_plan_id, fiscal_month) do update set physical = excluded.physical, disbursed = excluded.disbursed",
  );
}

/** A new activity's months cannot be there yet, and a plain insert is the faster one. In order of the key, which its index likes. */
async function writeMonths(tx: Transaction, propose: PlanWrites["propose"], curves: string, onConflict: string): Promise<void> {
  for (let at = 0; at < propose.length; at += 5000) {
    const rows = JSON.stringify(propose.slice(at, at + 5000));
    await tx.$executeRawUnsafe(
      `insert into activity_plan (activity_id, version, state, is_current)
       select r."activityId", coalesce((select max(version) from activity_plan ap where ap.activity_id = r."activityId"), 0) + 1, 'proposed', true
         from jsonb_to_recordset($1::jsonb) as r("activityId" uuid)
        where not exists (select 1 from activity_plan ap where ap.activity_id = r."activityId" and ap.is_current)`,
      rows,
    );
    await tx.$executeRawUnsafe(
      `with proposed as materialized (
         select ap.id, r.net, r."expenseClass", r."fiscalYear"
           from jsonb_to_recordset($1::jsonb) as r("activityId" uuid, net numeric, "expenseClass" text, "fiscalYear" int)
           join activity_plan ap on ap.activity_id = r."activityId" and ap.is_current and ap.state = 'proposed')
       insert into monthly_plan (activity_plan_id, fiscal_month, physical, disbursed)
       select p.id, c.month, c.physical, round(p.net * c.percent / 100, 2)
         from proposed p
         join jsonb_to_recordset($2::jsonb) as c("fiscalYear" int, "expenseClass" text, month int, physical numeric, percent numeric)
           using ("fiscalYear", "expenseClass")
        order by p.id, c.month ${onConflict}`,
      rows,
      curves,
    );
  }
}

function curvesOf(propose: PlanWrites["propose"], targets: QuarterTargets): Curve[] {
  const keys = new Map(propose.map((one) => [`${one.fiscalYear} ${one.expenseClass}`, one]));
  return [...keys].flatMap(([key, { fiscalYear, expenseClass }]) =>
    proposePlan({ net: hundredBaht, expenseClass: classOf(expenseClass), targets: targets.get(key) }).map((month, index) => ({
      fiscalYear,
      expenseClass,
      month: index + 1,
      physical: month.physical,
      percent: month.disbursed,
    })),
  );
}

const classOf = (text: string): ExpenseClass => (text === "capital" ? "capital" : "recurrent");
