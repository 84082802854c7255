import { randomUUID } from "node:crypto";
import { saveCells } from "@/lib/reporting/commands/save-cells";
import { byResult, type MatrixRules } from "./rule";

/** Cells saved while they are typed: by whoever may record the unit's figures. */
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
};
