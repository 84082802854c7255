import "server-only";
import type { Actor } from "@/lib/access/actor";
import { ministryId, scopeCondition, scopeOf } from "@/lib/access/policy";
import { instantInBangkok } from "@/lib/core/fiscal-calendar";
import { read } from "@/lib/platform/database";
import type { TrailFilter } from "../schema";

export type TrailEntry = {
  readonly id: string;
  readonly chain: string;
  readonly seq: string;
  readonly at: Date;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly areaTh: string | null;
  readonly areaEn: string | null;
  readonly username: string | null;
  readonly titleTh: string | null;
  readonly titleEn: string | null;
  readonly personName: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly hash: string;
};
/** `nextCursor` asks for the entries before these; null at the end. */
export type TrailPage = { readonly entries: readonly TrailEntry[]; readonly nextCursor: string | null };

const pageSize = 50;

/**
 * The audit trail the actor may see, the latest first. Entries about no unit (settings, sign-ins) are for positions placed
 * at the ministry. Ids rise with time, so the cursor is the last id of the page.
 */
export async function readTrail(actor: Actor, filter: TrailFilter): Promise<TrailPage> {
  const scope = scopeOf(actor, "audit.read");
  if (scope.areaIds.length === 0) return { entries: [], nextCursor: null };
  const values: unknown[] = [scope.areaIds, scope.areaIds.includes(ministryId), pageSize + 1];
  const conditions = [`(${scopeCondition(scope, "e.area_id", 1)} or ($2::boolean and e.area_id is null))`];
  const add = (condition: (placeholder: string) => string, value: unknown): void => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  const { area, who, action, entity, entityId, from, to, cursor } = filter;
  if (area) add((p) => `e.area_id in (select descendant_id from area_closure where ancestor_id = ${p})`, area);
  if (action) add((p) => (action.includes(".") ? `e.action = ${p}` : `starts_with(e.action, ${p} || '.')`), action);
  if (entity) add((p) => `e.entity = ${p}`, entity);
  if (entityId) add((p) => `e.entity_id = ${p}`, entityId);
  if (from) add((p) => `e.at >= ${p}::timestamptz`, instantInBangkok(from, "00:00").toISOString());
  if (to) add((p) => `e.at < ${p}::timestamptz + interval '1 day'`, instantInBangkok(to, "00:00").toISOString());
  if (who) {
    const found = `%${who.replace(/[\\%_]/g, "\\$&")}%`;
    add((p) => `(p.username ilike ${p} or p.title_th ilike ${p} or p.title_en ilike ${p} or n.name_th ilike ${p})`, found);
  }
  if (cursor) add((p) => `e.id < ${p}::bigint`, cursor);
  const rows = await read<TrailEntry>(
    `select e.id::text, e.chain_key as chain, e.seq::text, e.at, e.action, e.entity, e.entity_id as "entityId", a.name_th as "areaTh",
            a.name_en as "areaEn", p.username, p.title_th as "titleTh", p.title_en as "titleEn", n.name_th as "personName", e.before, e.after, e.hash
       from audit_entry e left join area a on a.id = e.area_id left join position p on p.id = e.position_id left join person n on n.id = e.person_id
      where ${conditions.join(" and ")} order by e.id desc limit $3`,
    values,
  );
  const entries = rows.slice(0, pageSize);
  return { entries, nextCursor: rows.length > pageSize ? (entries.at(-1)?.id ?? null) : null };
}
