import type { Courier } from "../shell/courier";
import { hasWork } from "../state/kept-project";

/** How many typed cells are unsent, and how many reports wait to be sent. */
export async function unsentOf(courier: Courier): Promise<{ readonly cells: number; readonly queued: number }> {
  const kept = await courier.keptMonths();
  return {
    cells: kept.reduce((sum, { pending }) => sum + pending.length, 0),
    queued: kept.filter(({ submission }) => submission !== null).length,
  };
}

/** Takes what is kept out of the browser, all of it or all but what has work left. */
export async function forgetKept(courier: Courier, what: "all" | "sent"): Promise<void> {
  for (const { key } of await courier.keptMonths()) {
    await courier.change(key, (kept) => (kept && what === "sent" && hasWork(kept) ? kept : null));
  }
}
