import "server-only";
import { scopeOf } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database";
import { once } from "@/lib/platform/idempotency";
import { readIn } from "@/lib/platform/reader";
import { transact } from "@/lib/platform/transact";
import type { RemindUnitsInput } from "../completeness-schema";
import { remindingOf } from "../rules/completeness-reminder";
import type { RemindedUnits } from "../rules/completeness-view";
import { type AudienceUnit, loadAudience } from "../store-reminders";

const notFound = refuse({ code: "completeness.area_not_found", kind: "not_found" });

/**
 * Reminds units of a month they have not completed: a row, an event for the people of the unit (inbox and e-mail as they chose)
 * and an audit entry for each, in one transaction. A unit reminded within `reminder.min_hours` is left out unless a reason is
 * given. One id out of scope refuses the whole; nothing left to remind is refused and says why.
 */
export async function remindUnits(context: CommandContext, input: RemindUnitsInput): Promise<Result<RemindedUnits>> {
  const scope = scopeOf(context.actor, "report.remind");
  if (scope.areaIds.length === 0) return notFound;
  const areaIds = [...new Set(input.areaIds)].sort();
  const { fiscalYear, month } = input;
  return transact((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "remind-units", input }, async () => {
      // Two people reminding the same units wait for each other, in one order: the second sees the first's reminder.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('reminder ' || id || ${` ${fiscalYear} ${month}`}, 0))
        from unnest(${areaIds}::text[]) as listed (id) order by id`;
      const audience = await loadAudience(readIn(tx), scope, { areaIds, fiscalYear, month, now: context.now });
      if (!audience || audience.units.length < areaIds.length) return notFound;
      if (!audience.opened) return refuse({ code: "completeness.round_not_open", kind: "locked" });
      const judged = audience.units.map((unit) => ({ unit, reminding: remindingOf(unit.cell, audience.minHours, context.now) }));
      const told = judged.filter(({ reminding }) => reminding === "now" || (reminding === "too_soon" && input.reason !== null));
      if (told.length === 0) return nobodyLeft(judged, audience.minHours);
      for (const { unit } of told) await remind(tx, context, input, unit);
      const left = judged.filter((one) => !told.includes(one));
      return succeed({
        units: told.length,
        positions: told.reduce((sum, { unit }) => sum + unit.positions, 0),
        tooSoon: left.filter(({ reminding }) => reminding === "too_soon").length,
        nothingMissing: left.filter(({ reminding }) => reminding === "nothing_missing").length,
      });
    }),
  );
}

function nobodyLeft(judged: readonly { unit: AudienceUnit; reminding: string }[], minHours: string): Result<never> {
  const recent = judged.filter(({ reminding }) => reminding === "too_soon");
  if (recent.length === 0) return refuse({ code: "completeness.nothing_missing", kind: "conflict" });
  const last =
    recent
      .map(({ unit }) => unit.cell.remindedAt ?? "")
      .sort()
      .at(-1) ?? "";
  const params = { units: recent.length, hours: String(Number(minHours)), at: last };
  return refuse({ code: "completeness.reminded_recently", kind: "conflict", field: "reason", params });
}

async function remind(tx: Transaction, { actor, requestId, now }: CommandContext, input: RemindUnitsInput, { id: areaId }: AudienceUnit) {
  const { fiscalYear, month, message, reason } = input;
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    insert into reminder (area_id, fiscal_year, fiscal_month, message, position_id, person_id, at)
    values (${areaId}, ${fiscalYear}, ${month}, ${message}, ${actor.positionId}::uuid, ${actor.personId}::uuid, ${now}) returning id::text as id`;
  const reminderId = row?.id ?? "";
  const payload = { reminderId, areaId, fiscalYear, month, message, byPositionId: actor.positionId };
  await tx.$executeRaw`insert into outbox_event (topic, event_key, area_id, payload)
    values ('report.reminded', ${`reminder:${reminderId}`}, ${areaId}, ${JSON.stringify(payload)}::jsonb)`;
  const after = { fiscalYear, month, message, reason };
  await writeAudit(
    tx,
    { actor, requestId },
    { action: "report.reminded", entity: "reminder", entityId: reminderId, areaId, before: null, after },
  );
}
