import "server-only";
import { canEverywhere } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transaction } from "@/lib/platform/database";
import { dayBefore, placePeriod } from "../rules/place-period";
import type { SetTargetInput } from "../schema";
import { lockSetting } from "../store";

/** A new value of one national target (measure × class × quarter of a year) from a day on; the value before stays readable. */
export async function setTarget({ actor, requestId, now }: CommandContext, input: SetTargetInput): Promise<Result<{ targetId: string }>> {
  if (!canEverywhere(actor, "settings.manage")) return refuse({ code: "access.forbidden", kind: "forbidden" });
  const key = { fiscalYear: input.fiscalYear, measure: input.measure, expenseClass: input.expenseClass, quarter: input.quarter };
  return transaction(async (tx) => {
    await lockSetting(tx, `target:${Object.values(key).join(":")}`);
    if (!(await tx.fiscalYear.findUnique({ where: { year: input.fiscalYear } }))) {
      return refuse({ code: "settings.year_unknown", kind: "not_found", field: "fiscalYear" });
    }
    const latest = await tx.target.findFirst({ where: key, orderBy: { validFrom: "desc" } });
    const latestFrom = latest ? dayOf(latest.validFrom) : null;
    if ((latestFrom ?? "") !== input.seenFrom) return refuse({ code: "common.conflict", kind: "conflict" });
    const placement = placePeriod(latestFrom, input.validFrom, dayInBangkok(now));
    if (placement === "too_early") {
      return refuse({ code: "settings.too_early", kind: "invalid", field: "validFrom", params: { latest: latestFrom ?? "" } });
    }
    if (latest && placement === "replace") await tx.target.delete({ where: { id: latest.id } });
    if (latest && placement === "append") {
      await tx.target.update({ where: { id: latest.id }, data: { validTo: new Date(dayBefore(input.validFrom)) } });
    }
    const made = await tx.target.create({
      data: { ...key, percent: input.percent, validFrom: new Date(input.validFrom), source: input.source || null },
    });
    await writeAudit(
      tx,
      { actor, requestId },
      {
        action: "target.set",
        entity: "target",
        entityId: Object.values(key).join(":"),
        areaId: null,
        before: latest && { percent: latest.percent?.toString() ?? null, validFrom: latestFrom, source: latest.source },
        after: { percent: input.percent, validFrom: input.validFrom, source: input.source || null },
      },
    );
    return succeed({ targetId: made.id });
  });
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
