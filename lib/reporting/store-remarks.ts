import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/platform/database";
import type { Remark } from "./rules/remarks";

/** The names of a project's activities by id. */
export async function loadActivityNames(tx: Transaction, projectId: string): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    select id, name_th as name from activity where project_id = ${projectId}::uuid`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Keeps remarks with the version they are about. */
export async function insertRemarks(
  tx: Transaction,
  on: { readonly reportId: string; readonly version: number; readonly at: Date; readonly by: Pick<Actor, "positionId" | "personId"> },
  remarks: readonly Remark[],
): Promise<void> {
  if (remarks.length === 0) return;
  await tx.$executeRaw`
    insert into report_comment (report_id, version, activity_id, field, text, position_id, person_id, at)
    select ${on.reportId}::uuid, ${on.version}, said."activityId", said.field, said.text, ${on.by.positionId}::uuid, ${on.by.personId}::uuid, ${on.at}
    from jsonb_to_recordset(${JSON.stringify(remarks)}::jsonb) as said ("activityId" uuid, field text, text text)`;
}
