import { roles } from "@/lib/access/roles";
import { readDocumentDesk } from "@/lib/documents/queries/read-document-desk";
import { readLevelSummary } from "@/lib/documents/queries/read-level-summary";
import { readNotReported } from "@/lib/documents/queries/read-not-reported";
import { readProvinceSummary } from "@/lib/documents/queries/read-province-summary";
import { readQuarterTargets } from "@/lib/documents/queries/read-quarter-targets";
import { byResult, type MatrixRules } from "./rule";

/** Official documents are read like the figures they are made of: every role, from the unit upwards. */
const reader = { roles, reach: "unit_or_above" } as const;

export const documentsRules: MatrixRules = {
  "lib/documents/queries/read-document-desk.ts#readDocumentDesk": {
    ...reader,
    attempt: byResult(({ actor }, { areaId, now }) => readDocumentDesk(actor, { areaId, now })),
  },
  "lib/documents/queries/read-level-summary.ts#readLevelSummary": {
    ...reader,
    attempt: byResult(({ actor }, { areaId, now }) => readLevelSummary(actor, { areaId, now })),
  },
  "lib/documents/queries/read-not-reported.ts#readNotReported": {
    ...reader,
    attempt: byResult(({ actor }, { areaId, now }) => readNotReported(actor, { areaId, now })),
  },
  "lib/documents/queries/read-province-summary.ts#readProvinceSummary": {
    ...reader,
    attempt: byResult(({ actor }, { areaId, now }) => readProvinceSummary(actor, { areaId, now })),
  },
  "lib/documents/queries/read-quarter-targets.ts#readQuarterTargets": {
    ...reader,
    attempt: byResult(({ actor }, { areaId, now }) => readQuarterTargets(actor, { areaId, now })),
  },
};
