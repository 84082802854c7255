import { randomUUID } from "node:crypto";
import { type Role, roles } from "@/lib/access/roles";
import { remindUnits } from "@/lib/reporting/commands/remind-units";
import { readCompleteness } from "@/lib/reporting/queries/read-completeness";
import { readCompletenessAudience } from "@/lib/reporting/queries/read-completeness-audience";
import { readCompletenessUnit } from "@/lib/reporting/queries/read-completeness-unit";
import { byResult, type MatrixRules } from "./rule";

const reminders: readonly Role[] = ["ministry_staff", "inspector", "governor", "certifier"];
const asked = { fiscalYear: 2570, month: 1 } as const;

/** The completeness board: read from the unit upwards, reminded of by those who follow up. */
export const completenessRules: MatrixRules = {
  "lib/reporting/queries/read-completeness.ts#readCompleteness": {
    roles,
    reach: "unit_or_above",
    attempt: async ({ actor }, { areaId, now }) => {
      const result = await readCompleteness(actor, { fiscalYear: 2570, now });
      return result.ok && result.value.units.some((unit) => unit.id === areaId);
    },
  },
  "lib/reporting/queries/read-completeness-unit.ts#readCompletenessUnit": {
    roles,
    reach: "unit_or_above",
    attempt: byResult(({ actor }, { areaId, now }) => readCompletenessUnit(actor, { ...asked, areaId, now })),
  },
  "lib/reporting/queries/read-completeness-audience.ts#readCompletenessAudience": {
    roles: reminders,
    reach: "unit_or_above",
    attempt: byResult(({ actor }, { areaId, now }) => readCompletenessAudience(actor, { ...asked, areaIds: [areaId], now })),
  },
  "lib/reporting/commands/remind-units.ts#remindUnits": {
    roles: reminders,
    reach: "unit_or_above",
    attempt: byResult(({ context }, { areaId }) =>
      remindUnits(context, { idempotencyKey: randomUUID(), ...asked, areaIds: [areaId], message: null, reason: null }),
    ),
  },
};
