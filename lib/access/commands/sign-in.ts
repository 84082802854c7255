import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import { type Transaction, transaction } from "@/lib/platform/database";
import { log } from "@/lib/platform/log";
import { isSpent, type RateRule, takeTurn } from "@/lib/platform/rate-limit";
import { passwordFits } from "../password";
import { lockSecondsAfter } from "../rules/lock-out";
import type { SignInInput } from "../schema";
import { type Account, endSessions, findAccount, lockAccount, openSession, recordFailure, resetFailures } from "../store";

/** Where an attempt comes from; nobody acts yet, so there is no actor. */
export type SignInOrigin = {
  readonly requestId: string;
  readonly address: string;
  readonly userAgent: string | null;
  /** The session this browser had before: it ends, so that a planted session never becomes a signed-in one. */
  readonly replacedSessionId: string | null;
};
export type SignedIn = { readonly sessionId: string; readonly positionId: string; readonly username: string; readonly mustChange: boolean };

/** Whole ministries share one address behind their router, so an address is charged for refusals only, an account for every try. */
const addressRule: RateRule = { name: "sign-in-address", limit: 100, seconds: 300 };
const accountRule: RateRule = { name: "sign-in-account", limit: 20, seconds: 60 };
/** Every refusal takes at least this long, whatever the reason was. */
const refusalMs = 400;

/** One message for an unknown account, a wrong password, a closed account, and a position nobody holds. */
const refusal: Failure = { code: "access.sign_in_refused", kind: "unauthenticated" };

export async function signIn(origin: SignInOrigin, input: SignInInput): Promise<Result<SignedIn>> {
  const started = performance.now();
  const result = await attempt(origin, input);
  if (!result.ok) {
    await takeTurn(addressRule, origin.address);
    log("warn", "sign_in.refused", { requestId: origin.requestId, code: result.failures[0]?.code });
    await wait(Math.max(0, refusalMs - (performance.now() - started)));
  }
  return result;
}

async function attempt(origin: SignInOrigin, input: SignInInput): Promise<Result<SignedIn>> {
  const turns = await Promise.all([isSpent(addressRule, origin.address), takeTurn(accountRule, input.username)]);
  const spent = turns.filter((turn) => !turn.allowed).map((turn) => turn.retryAfterSeconds);
  if (spent.length > 0) return refuse({ code: "access.too_many_attempts", kind: "limited", params: { seconds: Math.max(...spent) } });

  const account = await findAccount(input.username);
  const fits = await passwordFits(input.password, account?.passwordHash ?? null);
  if (!account) return refuse(refusal);
  return transaction(async (tx) => {
    const now = await lockAccount(tx, account.positionId);
    if (!now || now.isLocked) return refuse(refusal);
    // The password may have been changed while this one was being checked.
    if (!fits || now.passwordHash !== account.passwordHash) return refuseAttempt(tx, origin, account, now.failedCount + 1);
    if (!now.personId) return refuse(refusal);
    return admit(tx, origin, account, now.personId);
  });
}

async function refuseAttempt(tx: Transaction, origin: SignInOrigin, account: Account, failures: number): Promise<Result<never>> {
  const seconds = lockSecondsAfter(failures);
  await recordFailure(tx, account.positionId, failures, seconds);
  await writeAudit(
    tx,
    { actor: null, requestId: origin.requestId },
    {
      action: seconds > 0 ? "sign_in.locked" : "sign_in.failed",
      entity: "position",
      entityId: account.positionId,
      areaId: null,
      chain: `position:${account.positionId}`,
      after: { failures, lockedSeconds: seconds, address: origin.address },
    },
  );
  return refuse(refusal);
}

async function admit(tx: Transaction, origin: SignInOrigin, account: Account, personId: string): Promise<Result<SignedIn>> {
  const { positionId, username, mustChange } = account;
  await resetFailures(tx, positionId);
  if (origin.replacedSessionId) await endSessions(tx, { positionId, personId, only: origin.replacedSessionId });
  const sessionId = await openSession(tx, { positionId, personId, address: origin.address, userAgent: origin.userAgent });
  await writeAudit(
    tx,
    { actor: { positionId, personId }, requestId: origin.requestId },
    {
      action: "session.started",
      entity: "session",
      entityId: sessionId,
      areaId: null,
      chain: `position:${positionId}`,
      after: { address: origin.address },
    },
  );
  return succeed({ sessionId, positionId, username, mustChange });
}
