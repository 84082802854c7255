"use server";

import { createPositionSchema, handOverPositionSchema, positionSchema, setPositionActiveSchema } from "@/lib/access/account-schema";
import { createPosition } from "@/lib/access/commands/create-position";
import { handOverPosition } from "@/lib/access/commands/hand-over-position";
import { resetPassword } from "@/lib/access/commands/reset-password";
import { setPositionActive } from "@/lib/access/commands/set-position-active";
import { unlockPosition } from "@/lib/access/commands/unlock-position";
import { action } from "@/lib/platform/action";

const revalidate = ["/admin/accounts", "/admin/accounts/[id]"];

export const createPositionAction = action({ name: "createPosition", schema: createPositionSchema, run: createPosition, revalidate });
export const handOverPositionAction = action({
  name: "handOverPosition",
  schema: handOverPositionSchema,
  run: handOverPosition,
  revalidate,
});
export const setPositionActiveAction = action({
  name: "setPositionActive",
  schema: setPositionActiveSchema,
  run: setPositionActive,
  revalidate,
});
export const unlockPositionAction = action({ name: "unlockPosition", schema: positionSchema, run: unlockPosition, revalidate });
export const resetPasswordAction = action({ name: "resetPassword", schema: positionSchema, run: resetPassword, revalidate });
