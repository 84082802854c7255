"use server";

import { cancelImport } from "@/lib/exchange/import/commands/cancel-import";
import { undoImport } from "@/lib/exchange/import/commands/undo-import";
import { applyFormSchema, importIdSchema, mappingFormSchema, undoFormSchema, unitsFormSchema } from "@/lib/exchange/import/form-schema";
import { applyNow, checkNow, checkWith } from "@/lib/exchange/import/jobs";
import { action } from "@/lib/platform/action";
import { type ActionState, idle } from "@/lib/platform/action-state";

const revalidate = ["/import"];

const apply = action({ schema: applyFormSchema, run: applyNow, revalidate, name: "applyImport" });
const check = action({ schema: importIdSchema, run: checkNow, revalidate, name: "checkImport" });
const remap = action({ schema: mappingFormSchema, run: checkWith, revalidate, name: "changeMapping" });
const choose = action({ schema: unitsFormSchema, run: checkWith, revalidate, name: "chooseUnits" });
const cancel = action({ name: "cancelImport", schema: importIdSchema, run: cancelImport, revalidate });
const undo = action({ name: "undoImport", schema: undoFormSchema, run: undoImport, revalidate });

export const applyAction = async (_: ActionState, form: FormData): Promise<ActionState> => apply(idle, form);
export const checkAction = async (_: ActionState, form: FormData): Promise<ActionState> => check(idle, form);
export const remapAction = async (_: ActionState, form: FormData): Promise<ActionState> => remap(idle, form);
export const chooseUnitsAction = async (_: ActionState, form: FormData): Promise<ActionState> => choose(idle, form);
export const cancelAction = async (_: ActionState, form: FormData): Promise<ActionState> => cancel(idle, form);
export const undoAction = async (_: ActionState, form: FormData): Promise<ActionState> => undo(idle, form);
