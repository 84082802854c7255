/** Milliseconds of every call, in the order they ended, and how many ended in a second. */
export type Timing = { readonly p50: number; readonly p95: number; readonly perSecond: number; readonly calls: number };

/** So many calls, or those that begin within `withinMs`; a call a connection is made in any case. */
export type Load = { readonly connections: number; readonly calls: number; readonly warmUp?: number; readonly withinMs?: number };

/** When a group must be done (performance.now()): measuring that goes on longer throws, so that a group never runs beside the next. */
export const deadline = { at: Number.POSITIVE_INFINITY };

/** Calls `work` from so many places at once until it was called so often. The first calls warm caches and plans and are not counted. */
export async function timeCalls(
  work: (call: number) => Promise<unknown>,
  { connections, calls, warmUp = 5, withinMs = Number.POSITIVE_INFINITY }: Load,
): Promise<Timing> {
  for (let call = 0; call < warmUp; call++) await work(-1 - call);
  const taken: number[] = [];
  let next = 0;
  const began = performance.now();
  const caller = async () => {
    while (next < calls && (next < connections || performance.now() - began < withinMs)) {
      if (performance.now() > deadline.at) throw new Error("the group's time is over");
      const call = next++;
      const start = performance.now();
      await work(call).catch((error: unknown) => {
        // The others stop too: nothing may go on beside what is measured next.
        next = calls;
        throw error;
      });
      taken.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  return timingOf(taken, (performance.now() - began) / 1000);
}

/** Milliseconds of calls one after the other, or of some at once that took so many seconds together. */
export function timingOf(taken: readonly number[], seconds = taken.reduce((sum, each) => sum + each, 0) / 1000): Timing {
  const sorted = taken.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), perSecond: taken.length / seconds, calls: taken.length };
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/**
 * Ours and the baseline in turns, a round each, so that whatever slows the machine meets both alike; the middle round of each
 * by its p50 is the figure.
 */
export async function timeBeside(
  ours: (call: number) => Promise<unknown>,
  baseline: (call: number) => Promise<unknown>,
  load: Load & { readonly rounds?: number },
): Promise<{ readonly ours: Timing; readonly baseline: Timing }> {
  const rounds = load.rounds ?? 3;
  const found = { ours: [] as Timing[], baseline: [] as Timing[] };
  for (let round = 0; round < rounds; round++) {
    found.ours.push(await timeCalls(ours, load));
    found.baseline.push(await timeCalls(baseline, load));
  }
  return { ours: middleOf(found.ours), baseline: middleOf(found.baseline) };
}

/** Of several rounds the one in the middle by its p50. */
export const middleOf = (rounds: readonly Timing[]): Timing =>
  rounds.toSorted((a, b) => a.p50 - b.p50)[Math.floor(rounds.length / 2)] as Timing;
