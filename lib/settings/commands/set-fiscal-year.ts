import "server-only";
import { canEverywhere } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { firstDayOf, lastDayOf } from "@/lib/core/fiscal-calendar";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transaction } from "@/lib/platform/database";
import type { SetFiscalYearInput } from "../schema";
import { lockSetting } from "../store";

/**
 * The state of a fiscal year, or a year to come. A Budget Act can be late (DOMAIN §5): until it is in force the year runs on
 * last year's budget and has no day of coming into force; once in force it must have one.
 */
export async function setFiscalYear({ actor, requestId }: CommandContext, input: SetFiscalYearInput): Promise<Result<null>> {
  if (!canEverywhere(actor, "settings.manage")) return refuse({ code: "access.forbidden", kind: "forbidden" });
  const { year, status, actInForceOn, note } = input;
  if (status === "in_force" && !actInForceOn) return refuse({ code: "settings.act_day_missing", kind: "invalid", field: "actInForceOn" });
  if ((status === "planned" || status === "interim") && actInForceOn) {
    return refuse({ code: "settings.act_day_too_soon", kind: "invalid", field: "actInForceOn" });
  }
  return transaction(async (tx) => {
    await lockSetting(tx, "fiscal-year");
    const before = await tx.fiscalYear.findUnique({ where: { year } });
    if ((before?.status ?? "") !== input.seenStatus) return refuse({ code: "common.conflict", kind: "conflict" });
    const data = { status, actInForceOn: actInForceOn ? new Date(actInForceOn) : null, note: note || null };
    const startsOn = new Date(firstDayOf({ year, month: 1 }));
    const endsOn = new Date(lastDayOf({ year, month: 12 }));
    await tx.fiscalYear.upsert({ where: { year }, update: data, create: { year, startsOn, endsOn, ...data } });
    await writeAudit(
      tx,
      { actor, requestId },
      {
        action: before ? "year.changed" : "year.added",
        entity: "fiscal_year",
        entityId: String(year),
        areaId: null,
        before: before && {
          status: before.status,
          actInForceOn: before.actInForceOn?.toISOString().slice(0, 10) ?? null,
          note: before.note,
        },
        after: { status, actInForceOn, note: note || null },
      },
    );
    return succeed(null);
  });
}
