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

export const setTargetAction = action({ schema: setTargetSchema, run: setTarget, revalidate: ["/settings/targets"] });
export const setThresholdAction = action({ schema: setThresholdSchema, run: setThreshold, revalidate: ["/settings/thresholds"] });
export const addCodeItemAction = action({ schema: addCodeItemSchema, run: addCodeItem, revalidate: ["/settings/lists"] });
export const renameCodeItemAction = action({ schema: renameCodeItemSchema, run: renameCodeItem, revalidate: ["/settings/lists"] });
export const retireCodeItemAction = action({ schema: retireCodeItemSchema, run: retireCodeItem, revalidate: ["/settings/lists"] });
export const setFiscalYearAction = action({ schema: setFiscalYearSchema, run: setFiscalYear, revalidate: ["/settings/years"] });
