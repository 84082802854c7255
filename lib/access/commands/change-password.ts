import "server-only";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { transaction } from "@/lib/platform/database";
import { type RateRule, takeTurn } from "@/lib/platform/rate-limit";
import { hashPassword, passwordFits } from "../password";
import { passwordRefusal } from "../rules/password-rules";
import type { ChangePasswordInput } from "../schema";
import { endSessions, findAccount, lockAccount, openSession, replacePassword } from "../store";

/** Guessing the present password from a browser left open is held back like guessing at sign-in. */
const rule: RateRule = { name: "password-change", limit: 10, seconds: 600 };

type Origin = { readonly address: string; readonly userAgent: string | null };

/** Sets a new password, ends every session of the position and begins a new one for this browser: its id is returned. */
export async function changePassword(
  { actor, requestId }: CommandContext,
  input: ChangePasswordInput & Origin,
): Promise<Result<{ sessionId: string }>> {
  const { positionId, personId, username } = actor;
  const turn = await takeTurn(rule, positionId);
  if (!turn.allowed) return refuse({ code: "access.too_many_attempts", kind: "limited", params: { seconds: turn.retryAfterSeconds } });
  const account = await findAccount(username);
  if (!account || !(await passwordFits(input.currentPassword, account.passwordHash))) {
    return refuse({ code: "access.current_password_wrong", kind: "invalid", field: "currentPassword" });
  }
  const unfit = passwordRefusal(input.password, username);
  if (unfit) return refuse(unfit);
  if (input.password === input.currentPassword) return refuse({ code: "access.password_unchanged", kind: "invalid", field: "password" });
  const passwordHash = await hashPassword(input.password);
  return transaction(async (tx) => {
    const locked = await lockAccount(tx, positionId);
    if (locked?.personId !== personId || locked.passwordHash !== account.passwordHash) {
      return refuse({ code: "access.signed_out", kind: "unauthenticated" });
    }
    await replacePassword(tx, positionId, passwordHash, false);
    const ended = await endSessions(tx, { positionId });
    const sessionId = await openSession(tx, { positionId, personId, address: input.address, userAgent: input.userAgent });
    await writeAudit(
      tx,
      { actor, requestId },
      {
        action: "password.changed",
        entity: "position",
        entityId: positionId,
        areaId: null,
        chain: `position:${positionId}`,
        after: { endedSessions: ended.length },
      },
    );
    return succeed({ sessionId });
  });
}
