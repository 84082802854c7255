import "server-only";
import { randomUUID } from "node:crypto";
import { lockUnitYear, writeRollup } from "@/lib/performance/rollup/renew-rollup";
import { read, type Transaction, transaction } from "@/lib/platform/database";
import { logError } from "@/lib/platform/log";
import { recordChange } from "../report-change";
import { holdDue, markOfficial } from "../store-certification";

type Due = { readonly versionId: string; readonly areaId: string; readonly fiscalYear: number };

/** One call settles at most this many, so that a worker's turn stays short after a long stop. */
const most = 500;

/**
 * Makes official what was certified and not undone in its time. Called by a timer, by any number of servers at once: each
 * version settles in a transaction of its own, which looks again under the unit's lock, so it happens exactly once, also when
 * a server dies in between. One that fails is left for the next call and does not keep the others. Returns how many settled.
 */
export async function settleCertifications(now: Date): Promise<number> {
  const due = await read<Due>(
    `select v.id as "versionId", r.area_id as "areaId", r.fiscal_year as "fiscalYear"
    from report_version v join report r on r.id = v.report_id
    where v.state = 'certifying' and v.official_at <= $1 order by v.official_at, v.id limit ${most}`,
    [now],
  );
  const requestId = `settle-${randomUUID()}`;
  let settled = 0;
  for (const one of due) {
    try {
      if (await transaction((tx) => settle(tx, one, now, requestId))) settled += 1;
    } catch (error) {
      logError("certification.not_settled", error, { requestId, versionId: one.versionId });
    }
  }
  return settled;
}

async function settle(tx: Transaction, { versionId, areaId, fiscalYear }: Due, now: Date, requestId: string): Promise<boolean> {
  await lockUnitYear(tx, areaId, fiscalYear);
  const held = await holdDue(tx, versionId, now);
  if (!held) return false;
  const { reportId, version, official } = held;
  const lockVersion = await markOfficial(tx, reportId, versionId);
  await writeRollup(tx, areaId, fiscalYear);
  const author = { actor: { positionId: held.positionId, personId: held.personId }, requestId };
  await recordChange(tx, author, held, {
    action: "made_official",
    event: "certified",
    reportId,
    before: { version, state: "certifying", official },
    after: { version, state: "certified", lockVersion, official: version },
  });
  return true;
}
