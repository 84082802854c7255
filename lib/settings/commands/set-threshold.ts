import "server-only";
import { canEverywhere } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import { monthThresholds } from "@/lib/performance/rollup/attention-columns";
import { renewRollup } from "@/lib/performance/rollup/renew-rollup";
import type { CommandContext } from "@/lib/platform/command";
import { type Transaction, transaction } from "@/lib/platform/database";
import { dayBefore, placePeriod } from "../rules/place-period";
import { severityCodes, severityInOrder } from "../rules/severity-order";
import type { SetThresholdInput } from "../schema";
import { lockSetting } from "../store";

/**
 * A new value of a number the rules compare with, from a day on. It cannot begin before this month: figures already
 * judged stay judged as they were. A number that stored ratings or attention flags depend on re-rates the months from then on in
 * the same transaction.
 */
export async function setThreshold({ actor, requestId, now }: CommandContext, input: SetThresholdInput): Promise<Result<null>> {
  if (!canEverywhere(actor, "settings.manage")) return refuse({ code: "access.forbidden", kind: "forbidden" });
  const { code, value, validFrom } = input;
  if (value === null) return refuse({ code: "common.required", kind: "invalid", field: "value" });
  const today = dayInBangkok(now);
  const firstDay = `${today.slice(0, 8)}01`;
  const tooEarly = (latest: string): Failure => ({ code: "settings.too_early", kind: "invalid", field: "validFrom", params: { latest } });
  if (validFrom < firstDay) return refuse(tooEarly(dayBefore(firstDay)));
  return transaction(
    async (tx) => {
      await lockSetting(tx, "threshold");
      const latest = await tx.threshold.findFirst({ where: { code }, orderBy: { validFrom: "desc" } });
      if (!latest) return refuse({ code: "settings.threshold_unknown", kind: "not_found" });
      const latestFrom = latest.validFrom.toISOString().slice(0, 10);
      if (latestFrom !== input.seenFrom) return refuse({ code: "common.conflict", kind: "conflict" });
      const placement = placePeriod(latestFrom, validFrom, today);
      if (placement === "too_early") return refuse(tooEarly(latestFrom));
      const { unit, nameTh, nameEn } = latest;
      if (isSeverity(code) && !(await severityStaysInOrder(tx, validFrom, { [code]: value }))) {
        return refuse({ code: "settings.severity_order", kind: "invalid", field: "value" });
      }
      if (placement === "replace") await tx.threshold.delete({ where: { id: latest.id } });
      else await tx.threshold.update({ where: { id: latest.id }, data: { validTo: new Date(dayBefore(validFrom)) } });
      await tx.threshold.create({ data: { code, value, unit, nameTh, nameEn, validFrom: new Date(validFrom) } });
      if (isStored(code)) await rateAnew(tx, validFrom);
      await writeAudit(
        tx,
        { actor, requestId },
        {
          action: "threshold.set",
          entity: "threshold",
          entityId: code,
          areaId: null,
          before: { value: latest.value.toString(), validFrom: latestFrom },
          after: { value, validFrom },
        },
      );
      return succeed(null);
    },
    { timeoutMs: 120_000 },
  );
}

/** Numbers that figures were stored by: ratings and attention flags. */
const isStored = (code: string): boolean => Object.values<string>(monthThresholds).includes(code);
const isSeverity = (code: string): boolean => severityCodes.some((known) => known === code);

async function severityStaysInOrder(tx: Transaction, day: string, changed: Readonly<Record<string, string>>): Promise<boolean> {
  const rows = await tx.threshold.findMany({
    where: {
      code: { in: [...severityCodes] },
      validFrom: { lte: new Date(day) },
      OR: [{ validTo: null }, { validTo: { gte: new Date(day) } }],
    },
  });
  return severityInOrder({ ...Object.fromEntries(rows.map((row) => [row.code, row.value.toString()])), ...changed });
}

/** Renews the roll-ups of every unit whose year still has a month end on or after `day`, in one order for all writers. */
async function rateAnew(tx: Transaction, day: string): Promise<void> {
  const plans = await tx.plan.findMany({
    where: { year: { endsOn: { gte: new Date(day) } } },
    select: { areaId: true, fiscalYear: true },
    orderBy: [{ areaId: "asc" }, { fiscalYear: "asc" }],
  });
  for (const plan of plans) await renewRollup(tx, plan.areaId, plan.fiscalYear);
}
