"use server";

import { action } from "@/lib/platform/action";
import { addCodeItem } from "@/lib/settings/commands/add-code-item";
import { renameCodeItem } from "@/lib/settings/commands/rename-code-item";
import { retireCodeItem } from "@/lib/settings/commands/retire-code-item";
import { setFiscalYear } from "@/lib/settings/commands/set-fiscal-year";
import { setTarget } from "@/lib/settings/commands/set-target";
import { setThreshold } from "@/lib/settings/commands/set-threshold";
import {
  addCodeItemSchema,
  renameCodeItemSchema,
  retireCodeItemSchema,
  setFiscalYearSchema,
  setTargetSchema,
  setThresholdSchema,
} from "@/lib/settings/schema";

export const setTargetAction = action({ name: "setTarget", schema: setTargetSchema, run: setTarget, revalidate: ["/settings/targets"] });
export const setThresholdAction = action({
  name: "setThreshold",
  schema: setThresholdSchema,
  run: setThreshold,
  revalidate: ["/settings/thresholds"],
});
export const addCodeItemAction = action({
  name: "addCodeItem",
  schema: addCodeItemSchema,
  run: addCodeItem,
  revalidate: ["/settings/lists"],
});
export const renameCodeItemAction = action({
  name: "renameCodeItem",
  schema: renameCodeItemSchema,
  run: renameCodeItem,
  revalidate: ["/settings/lists"],
});
export const retireCodeItemAction = action({
  name: "retireCodeItem",
  schema: retireCodeItemSchema,
  run: retireCodeItem,
  revalidate: ["/settings/lists"],
});
export const setFiscalYearAction = action({
  name: "setFiscalYear",
  schema: setFiscalYearSchema,
  run: setFiscalYear,
  revalidate: ["/settings/years"],
});
