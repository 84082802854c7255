import { type Role, roles } from "@/lib/access/roles";
import { applyImport } from "@/lib/exchange/import/commands/apply-import";
import { cancelImport } from "@/lib/exchange/import/commands/cancel-import";
import { changeMapping } from "@/lib/exchange/import/commands/change-mapping";
import { checkImport } from "@/lib/exchange/import/commands/check-import";
import { startImport } from "@/lib/exchange/import/commands/start-import";
import { undoImport } from "@/lib/exchange/import/commands/undo-import";
import { loadVisibleBatch } from "@/lib/exchange/import/queries/load-visible-batch";
import { readImport, readImportProgress } from "@/lib/exchange/import/queries/read-import";
import { readImports } from "@/lib/exchange/import/queries/read-imports";
import { readRefusedCsv } from "@/lib/exchange/import/queries/read-refused-csv";
import { readAreaTreeFigures } from "@/lib/performance/queries/read-area-tree-figures";
import { readOverview, readOverviewPlace, readOverviewWithTree } from "@/lib/performance/queries/read-overview";
import { byResult, type MatrixRules } from "./rule";

const importers: readonly Role[] = ["officer", "ministry_staff", "administrator"];
/** Somebody else's batch: the ministry's people see all, everybody else only what their own position sent. */
const othersBatch = { roles: importers, reach: "ministry" } as const;

/** Imports by who sent them; figures from the unit upwards. */
export const exchangeRules: MatrixRules = {
  "lib/exchange/import/commands/start-import.ts#startImport": {
    roles: importers,
    reach: "oneself",
    attempt: byResult(({ context }) =>
      startImport(context, { file: { name: "x.csv", content: new Uint8Array([120]) }, control: null, choice: {} }),
    ),
  },
  "lib/exchange/import/commands/check-import.ts#checkImport": {
    ...othersBatch,
    attempt: byResult(({ context }, { batchId }) => checkImport(context, { id: batchId })),
  },
  "lib/exchange/import/commands/apply-import.ts#applyImport": {
    ...othersBatch,
    attempt: byResult(({ context }, { batchId }) => applyImport(context, { id: batchId, acceptPartial: false })),
  },
  "lib/exchange/import/commands/undo-import.ts#undoImport": {
    ...othersBatch,
    attempt: byResult(({ context }, { batchId }) => undoImport(context, { id: batchId })),
  },
  "lib/exchange/import/commands/cancel-import.ts#cancelImport": {
    ...othersBatch,
    attempt: byResult(({ context }, { batchId }) => cancelImport(context, { id: batchId })),
  },
  "lib/exchange/import/commands/change-mapping.ts#changeMapping": {
    ...othersBatch,
    attempt: async ({ context, actor }, { batchId }) => {
      const result = await changeMapping(context, { id: batchId, choice: {} });
      // Past the gate a batch without a file is "not found" as well; the gate itself is what is tried here.
      return result.ok || (result.failures[0]?.kind !== "forbidden" && (await loadVisibleBatch(actor, batchId)).ok);
    },
  },
  "lib/exchange/import/commands/settle-interrupted.ts#settleInterrupted": {
    system: "repairs the state of batches a stop of the server left behind; called by the queries that asked already",
  },
  "lib/exchange/import/queries/load-visible-batch.ts#loadVisibleBatch": {
    ...othersBatch,
    attempt: byResult(({ actor }, { batchId }) => loadVisibleBatch(actor, batchId)),
  },
  "lib/exchange/import/queries/read-import.ts#readImport": {
    ...othersBatch,
    attempt: byResult(({ actor }, { batchId, now }) => readImport(actor, batchId, now)),
  },
  "lib/exchange/import/queries/read-import.ts#readImportProgress": {
    ...othersBatch,
    attempt: byResult(({ actor }, { batchId }) => readImportProgress(actor, batchId)),
  },
  "lib/exchange/import/queries/read-imports.ts#readImports": {
    ...othersBatch,
    attempt: async ({ actor }, { batchId }) => (await readImports(actor))?.some((batch) => batch.id === batchId) ?? false,
  },
  "lib/exchange/import/queries/read-refused-csv.ts#readRefusedCsv": {
    ...othersBatch,
    attempt: async ({ actor }, { batchId }) => {
      const result = await readRefusedCsv(actor, batchId, "th");
      return result.ok || (result.failures[0]?.kind !== "forbidden" && (await loadVisibleBatch(actor, batchId)).ok);
    },
  },
  "lib/performance/queries/read-overview.ts#readOverviewPlace": {
    roles,
    reach: "unit_or_above",
    attempt: byResult(({ actor }, { areaId, now }) => readOverviewPlace(actor, { areaId, now })),
  },
  "lib/performance/queries/read-overview.ts#readOverview": {
    roles,
    reach: "unit_or_above",
    attempt: byResult(({ actor }, { areaId, now }) => readOverview(actor, { areaId, now })),
  },
  "lib/performance/queries/read-overview.ts#readOverviewFigures": { open: "needs a place that readOverviewPlace granted" },
  "lib/performance/queries/read-overview.ts#readOverviewWithTree": {
    roles,
    reach: "unit_or_above",
    attempt: async ({ actor }, { areaId, now }) => {
      const found = await readOverviewPlace(actor, { areaId, now });
      if (!found.ok) return false;
      const { tree } = await readOverviewWithTree(actor, found.value, { year: 2570, month: 1 });
      return tree.rows.some((row) => row.place.id === areaId);
    },
  },
  "lib/performance/queries/read-area-tree-figures.ts#readAreaTreeFigures": {
    roles,
    reach: "unit_or_above",
    attempt: async ({ actor }, { areaId }) =>
      (await readAreaTreeFigures(actor, { year: 2570, month: 1 })).rows.some((row) => row.place.id === areaId),
  },
  "lib/performance/queries/read-fund-source-name.ts#readFundSourceName": { open: "an official list" },
  "lib/performance/queries/read-theme-name.ts#readThemeName": { open: "an official list" },
  "lib/areas/queries/read-country.ts#readCountry": { open: "the official list of units" },
  "lib/areas/queries/read-unit-index.ts#readUnitIndex": { open: "the official list of units" },
};
