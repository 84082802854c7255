import "server-only";
import type { AreaReach } from "./area-reach";
import { isListening, watchNotices } from "./hub";

/**
 * What many screens ask for after one change is computed once. A key names what is asked, never who asks: it may be used only
 * behind a question of the policy, for answers that are the same for everyone who may see the area.
 */
type Kept = { readonly reach: AreaReach; readonly owner: string; readonly at: number; readonly answer: Promise<unknown> };

/** Settings and targets raise no notice, so nothing is kept longer than a minute; unheard changes may be two seconds late. */
const keptMs = { heard: 60_000, unheard: 2_000 } as const;
const mostKept = 400;
/** Of what one position was the first to ask: whoever asks for ever other figures pushes out only their own. */
const mostOfOne = 40;

const kept = new Map<string, Kept>();

watchNotices((notice) => {
  if (!notice) return kept.clear();
  // Also what is still being computed: it may have read before the change, and whoever asks from now on must see it.
  for (const [key, { reach }] of kept) if (reach.unitIds.has(notice.areaId)) kept.delete(key);
});

type Asked = { readonly key: string; readonly reach: AreaReach; readonly owner: string };

/**
 * The answer under a key: the one kept, the one just being computed, or a new one, kept as its owner's (the position that asked
 * first). A failure is kept by nobody.
 */
export function sharedAnswer<T>({ key, reach, owner }: Asked, compute: () => Promise<T>): Promise<T> {
  const found = kept.get(key);
  if (found && performance.now() - found.at < (isListening() ? keptMs.heard : keptMs.unheard)) return found.answer as Promise<T>;
  const answer = compute();
  const mine: Kept = { reach, owner, at: performance.now(), answer };
  kept.delete(key);
  makeRoom(owner);
  kept.set(key, mine);
  answer.catch(() => {
    if (kept.get(key) === mine) kept.delete(key);
  });
  return answer;
}

function makeRoom(owner: string): void {
  const own = [...kept].flatMap(([key, each]) => (each.owner === owner ? [key] : []));
  const oldest = own.length >= mostOfOne ? own[0] : kept.size >= mostKept ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
}
