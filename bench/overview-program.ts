import type { Role } from "@/lib/access/roles";
import { readOverview } from "@/lib/performance/queries/read-overview";
import { year } from "./cases/overview";
import { timeCalls } from "./measure";
import { actorOf } from "./people";

export type Asked = { readonly areaId: string; readonly role: Role; readonly connections: number; readonly calls: number };

/** A program over one base: for every message it reads a dashboard so often and answers with the timing. */
process.on("message", async ({ areaId, role, ...load }: Asked) => {
  const actor = await actorOf(areaId, role);
  process.send?.(await timeCalls(() => readOverview(actor, { areaId, year, month: 6, now: new Date() }), load));
});
process.on("disconnect", () => process.exit());
