import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/platform/database";
import { commentColumnOf } from "./rules/comment-cells";
import type { Remark } from "./rules/remarks";
import { insertComment } from "./store-comments";

/** The names of a project's activities by id. */
export async function loadActivityNames(tx: Transaction, projectId: string): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    select id, name_th as name from activity where project_id = ${projectId}::uuid`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type On = { readonly reportId: string; readonly version: number; readonly at: Date; readonly by: Pick<Actor, "positionId" | "personId"> };

/** Keeps remarks as comments on the version they are about. */
export async function insertRemarks(tx: Transaction, { by, ...on }: On, remarks: readonly Remark[]): Promise<void> {
  for (const { activityId, field, text } of remarks) {
    const { positionId, personId } = by;
    await insertComment(tx, { ...on, activityId, column: field && commentColumnOf(field), text, positionId, personId });
  }
}
