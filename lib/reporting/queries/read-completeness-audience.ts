import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/policy";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { read } from "@/lib/platform/database";
import { remindingOf } from "../rules/completeness-reminder";
import type { ReminderAudience } from "../rules/completeness-view";
import { loadAudience } from "../store-reminders";
import { boardAreaNotFound } from "./read-completeness";

/** Exactly whom a reminder would tell, before it is sent. Units out of scope are left out; none left: not found. */
export async function readCompletenessAudience(
  actor: Actor,
  input: { readonly fiscalYear: number; readonly month: number; readonly areaIds: readonly string[]; readonly now: Date },
): Promise<Result<ReminderAudience>> {
  const audience = await loadAudience(read, scopeOf(actor, "report.remind"), input);
  if (!audience || audience.units.length === 0) return boardAreaNotFound;
  if (!audience.opened) return refuse({ code: "completeness.round_not_open", kind: "locked" });
  return succeed({
    fiscalYear: input.fiscalYear,
    month: input.month,
    minHours: audience.minHours,
    units: audience.units.map(({ cell, ...unit }) => ({
      ...unit,
      state: cell.state,
      due: cell.due,
      unsent: cell.unsent,
      remindedAt: cell.remindedAt,
      reminding: remindingOf(cell, audience.minHours, input.now),
    })),
  });
}
