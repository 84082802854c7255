import { randomUUID } from "node:crypto";
import { roles } from "@/lib/access/roles";
import { saveCells } from "@/lib/reporting/commands/save-cells";
import { readUnitReport } from "@/lib/reporting/queries/read-unit-report";
import { byResult, type MatrixRules } from "./rule";

/** Cells are saved by whoever may record the unit's figures; a unit's whole month is read from the unit upwards. */
export const cellsRules: MatrixRules = {
  "lib/reporting/commands/save-cells.ts#saveCells": {
    roles: ["agency_recorder", "officer"],
    reach: "unit",
    attempt: byResult(({ context }, { project, activityId }) =>
      saveCells(context, {
        idempotencyKey: randomUUID(),
        projectId: project.id,
        month: 1,
        lockVersion: null,
        cells: [{ activityId, field: "physical", base: "", value: "1" }],
      }),
    ),
  },
  "lib/reporting/queries/read-unit-report.ts#readUnitReport": {
    roles,
    reach: "unit_or_above",
    attempt: byResult(({ actor }, { areaId, now }) => readUnitReport(actor, { areaId, fiscalYear: 2570, month: 1, now })),
  },
};
