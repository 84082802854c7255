import { roles } from "@/lib/access/roles";
import { addCodeItem } from "@/lib/settings/commands/add-code-item";
import { renameCodeItem } from "@/lib/settings/commands/rename-code-item";
import { retireCodeItem } from "@/lib/settings/commands/retire-code-item";
import { setFiscalYear } from "@/lib/settings/commands/set-fiscal-year";
import { setTarget } from "@/lib/settings/commands/set-target";
import { setThreshold } from "@/lib/settings/commands/set-threshold";
import { readCodeItems } from "@/lib/settings/queries/read-code-items";
import { readCodeLists } from "@/lib/settings/queries/read-code-lists";
import { readFiscalYears } from "@/lib/settings/queries/read-fiscal-years";
import { readTargets } from "@/lib/settings/queries/read-targets";
import { readThresholds } from "@/lib/settings/queries/read-thresholds";
import { byResult, type MatrixRules } from "./rule";

const managers = { roles: ["ministry_staff", "administrator"], reach: "ministry" } as const;
const readers = { roles, reach: "oneself" } as const;
const names = { nameTh: "ทดสอบ", nameEn: "Test" };

/** Settings: changed by the ministry, read by everyone who is placed somewhere. */
export const settingsRules: MatrixRules = {
  "lib/settings/commands/set-target.ts#setTarget": {
    ...managers,
    attempt: byResult(({ context }) =>
      setTarget(context, {
        fiscalYear: 2570,
        measure: "spending",
        expenseClass: "capital",
        quarter: 1,
        percent: "20",
        validFrom: "2026-12-01",
        source: "",
        seenFrom: "1999-01-01",
      }),
    ),
  },
  "lib/settings/commands/set-threshold.ts#setThreshold": {
    ...managers,
    attempt: byResult(({ context }) =>
      setThreshold(context, { code: "check.report_age_days", value: "40", validFrom: "2026-12-01", seenFrom: "1999-01-01" }),
    ),
  },
  "lib/settings/commands/add-code-item.ts#addCodeItem": {
    ...managers,
    attempt: byResult(({ context }, { item }) =>
      addCodeItem(context, { listCode: item.listCode, code: "matrix", ...names, validFrom: "2026-11-15" }),
    ),
  },
  "lib/settings/commands/rename-code-item.ts#renameCodeItem": {
    ...managers,
    attempt: byResult(({ context }, { item }) => renameCodeItem(context, { itemId: item.id, ...names, validFrom: "2000-01-01" })),
  },
  "lib/settings/commands/retire-code-item.ts#retireCodeItem": {
    ...managers,
    attempt: byResult(({ context }, { item }) => retireCodeItem(context, { itemId: item.id, validTo: "2000-01-01" })),
  },
  "lib/settings/commands/set-fiscal-year.ts#setFiscalYear": {
    ...managers,
    attempt: byResult(({ context }) =>
      setFiscalYear(context, { year: 2599, status: "planned", actInForceOn: null, note: "", seenStatus: "closed" }),
    ),
  },
  "lib/settings/queries/read-targets.ts#readTargets": {
    ...readers,
    attempt: async ({ actor }) => (await readTargets(actor, 2567)).length > 0,
  },
  "lib/settings/queries/read-thresholds.ts#readThresholds": {
    ...readers,
    attempt: async ({ actor }) => (await readThresholds(actor)).length > 0,
  },
  "lib/settings/queries/read-code-lists.ts#readCodeLists": {
    ...readers,
    attempt: async ({ actor }) => (await readCodeLists(actor, "2026-11-15")).length > 0,
  },
  "lib/settings/queries/read-code-items.ts#readCodeItems": {
    ...readers,
    attempt: async ({ actor }, { item }) => (await readCodeItems(actor, item.listCode)).length > 0,
  },
  "lib/settings/queries/read-fiscal-years.ts#readFiscalYears": {
    ...readers,
    attempt: async ({ actor }) => (await readFiscalYears(actor)).length > 0,
  },
};
