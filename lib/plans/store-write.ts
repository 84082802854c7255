import "server-only";
import { writeAudit } from "@/lib/audit/write-audit";
import type { CommandContext } from "@/lib/platform/command";
import type { Prisma, Transaction } from "@/lib/platform/database";
import type { PlannedProject } from "./store";

/** Confirms current plans as they stand. */
export async function confirmPlans(tx: Transaction, { actor, now }: CommandContext, planIds: readonly string[]): Promise<void> {
  if (planIds.length === 0) return;
  await tx.$executeRaw`
    update activity_plan set state = 'confirmed', confirmed_at = ${now}, confirmed_by_id = ${actor.positionId}::uuid
    where id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(planIds)}::jsonb))`;
}

export type NextPlan = {
  readonly activityId: string;
  readonly version: number;
  readonly months: readonly { readonly physical: string; readonly disbursed: string }[];
};

/** New confirmed versions with their months; the versions before stay readable. */
export async function replacePlans(
  tx: Transaction,
  { actor, now }: CommandContext,
  plans: readonly NextPlan[],
  reason: string | null,
): Promise<void> {
  if (plans.length === 0) return;
  const rows = JSON.stringify(plans);
  await tx.$executeRaw`
    update activity_plan set is_current = false
    where is_current and activity_id in (select (value->>'activityId')::uuid from jsonb_array_elements(${rows}::jsonb))`;
  await tx.$executeRaw`
    with typed as (select (value->>'activityId')::uuid as activity_id, (value->>'version')::int as version, value->'months' as months
      from jsonb_array_elements(${rows}::jsonb)),
    made as (
      insert into activity_plan (activity_id, version, state, is_current, reason, confirmed_at, confirmed_by_id)
      select activity_id, version, 'confirmed', true, ${reason}, ${now}, ${actor.positionId}::uuid from typed
      returning id, activity_id)
    insert into monthly_plan (activity_plan_id, fiscal_month, physical, disbursed)
    select made.id, month.ordinality, (month.value->>'physical')::numeric, (month.value->>'disbursed')::numeric
    from made join typed using (activity_id) cross join jsonb_array_elements(typed.months) with ordinality month`;
}

export async function recordConfirmation(
  tx: Transaction,
  context: CommandContext,
  project: PlannedProject,
  before: Prisma.InputJsonValue,
  after: Prisma.InputJsonValue,
): Promise<void> {
  const payload = { projectId: project.id, fiscalYear: project.fiscalYear };
  await tx.$executeRaw`insert into outbox_event (topic, area_id, payload)
    values ('plan.confirmed', ${project.areaId}, ${JSON.stringify(payload)}::jsonb)`;
  await writeAudit(tx, context, {
    action: "plan.confirmed",
    entity: "project",
    entityId: project.id,
    areaId: project.areaId,
    before,
    after,
  });
}
