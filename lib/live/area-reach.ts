import "server-only";
import { read } from "@/lib/platform/database";

/** Where an area stands: its ancestors (itself included) for the policy, and the units at or below it whose figures make its own. */
export type AreaReach = { readonly areaId: string; readonly ancestorIds: readonly string[]; readonly unitIds: ReadonlySet<string> };

/** The tree of areas changes by decree, some years apart; a minute is soon enough. */
const keptMs = 60_000;
const known = new Map<string, { readonly at: number; readonly reach: Promise<AreaReach | null> }>();

/** The reach of an area that counts in totals, above the district; null for any other id. Asked once a minute whoever asks. */
export function areaReach(areaId: string): Promise<AreaReach | null> {
  const found = known.get(areaId);
  if (found && performance.now() - found.at < keptMs) return found.reach;
  const reach = load(areaId);
  known.set(areaId, { at: performance.now(), reach });
  // Neither a failure nor a guessed id is kept: the first would last, the second would fill the memory.
  reach.then((value) => value ?? known.delete(areaId)).catch(() => known.delete(areaId));
  return reach;
}

async function load(areaId: string): Promise<AreaReach | null> {
  const [row] = await read<{ ancestorIds: string[]; unitIds: string[] }>(
    `select array(select ancestor_id from area_closure where descendant_id = a.id) as "ancestorIds",
       array(select u.id from area_closure c join area u on u.id = c.descendant_id where c.ancestor_id = a.id and u.owns_budget) as "unitIds"
     from area a where a.id = $1 and a.in_totals and a.level <> 'district'`,
    [areaId],
  );
  return row ? { areaId, ancestorIds: row.ancestorIds, unitIds: new Set(row.unitIds) } : null;
}
