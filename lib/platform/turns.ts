import "server-only";

/** How much of one kind of work goes on in this process: in all, of one owner (a position), and waiting of one owner. */
export type TurnRule = { readonly atOnce: number; readonly ofOne: number; readonly waitingOfOne: number };

type Job = { readonly owner: string; readonly begin: () => void };

/**
 * Work in turns: begun at once while there is room, else in the order it came, past owners who have as much going on as they may.
 * `take` answers null when the owner has too much waiting already; nothing was begun then.
 */
export function turnsOf(rule: TurnRule): { readonly take: <T>(owner: string, work: () => Promise<T>) => Promise<T> | null } {
  const running = new Map<string, number>();
  let waiting: Job[] = [];
  let begun = 0;

  const hasRoomFor = (owner: string): boolean => begun < rule.atOnce && (running.get(owner) ?? 0) < rule.ofOne;

  function next(): void {
    const job = waiting.find(({ owner }) => hasRoomFor(owner));
    if (!job) return;
    waiting = waiting.filter((each) => each !== job);
    job.begin();
  }

  async function run<T>(owner: string, work: () => Promise<T>): Promise<T> {
    begun += 1;
    running.set(owner, (running.get(owner) ?? 0) + 1);
    try {
      return await work();
    } finally {
      begun -= 1;
      const left = (running.get(owner) ?? 1) - 1;
      if (left > 0) running.set(owner, left);
      else running.delete(owner);
      next();
    }
  }

  return {
    take: <T>(owner: string, work: () => Promise<T>) => {
      if (hasRoomFor(owner)) return run(owner, work);
      if (waiting.filter((job) => job.owner === owner).length >= rule.waitingOfOne) return null;
      return new Promise<T>((settle) => {
        waiting.push({ owner, begin: () => settle(run(owner, work)) });
      });
    },
  };
}
