import "server-only";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { currentActor, currentSession } from "@/lib/access/session";
import { type Failure, type Result, refuse } from "@/lib/core/result";
import type { ActionState } from "./action-state";
import type { CommandContext } from "./command";
import { log, logError } from "./log";
import { takeTurn, writeRule } from "./rate-limit";
import { failuresOfIssues } from "./request-failures";
import { treeOfForm, valuesOfForm } from "./request-form";
import { requestIdOf } from "./request-headers";

type ActionOptions<S extends z.ZodType, T> = {
  readonly schema: S;
  /** The command. It decides whether the actor may; the wrapper only knows that there is one. */
  readonly run: (context: CommandContext, input: z.output<S>) => Promise<Result<T>>;
  /** Paths whose pages show what the command changed. */
  readonly revalidate?: readonly string[];
  /** Where the person goes once it is done. */
  readonly redirectTo?: (value: T) => string;
  /** Also for somebody who still has to change a temporary password; only the change itself. */
  readonly evenWithTemporaryPassword?: boolean;
  /** The command's name, for the log; written out, because a build shortens the names of functions. */
  readonly name: string;
};

/**
 * The one way from a form to a command: parse, actor, rate, run, log, answer. Server actions are public POST endpoints,
 * so nothing here trusts the page the form was on. What was typed always comes back, because React empties the fields.
 */
export function action<S extends z.ZodType, T>(options: ActionOptions<S, T>) {
  const { name } = options;
  return async (_previous: ActionState<T>, form: FormData): Promise<ActionState<T>> => {
    const requestId = requestIdOf(await headers());
    const started = performance.now();
    const { result, positionId } = await perform(options, form, requestId, name);
    log("info", "action", {
      requestId,
      action: name,
      positionId,
      outcome: result.ok ? "done" : "refused",
      codes: result.ok ? undefined : [...new Set(result.failures.map((failure) => failure.code))],
      ms: Math.round(performance.now() - started),
    });
    if (!result.ok) return { status: "refused", failures: result.failures, values: valuesOfForm(form) };
    for (const path of options.revalidate ?? []) revalidatePath(path, path.includes("[") ? "page" : undefined);
    if (options.redirectTo) redirect(options.redirectTo(result.value));
    return { status: "done", failures: [], values: {}, value: result.value };
  };
}

const signedOut: Failure = { code: "access.signed_out", kind: "unauthenticated" };

async function perform<S extends z.ZodType, T>(options: ActionOptions<S, T>, form: FormData, requestId: string, name: string) {
  const actor = options.evenWithTemporaryPassword ? ((await currentSession())?.actor ?? null) : await currentActor();
  if (!actor) return { result: refuse(signedOut), positionId: null };
  const { positionId } = actor;
  const turn = await takeTurn(writeRule, positionId);
  if (!turn.allowed) {
    return { result: refuse({ code: "access.too_many_writes", kind: "limited", params: { seconds: turn.retryAfterSeconds } }), positionId };
  }
  const parsed = options.schema.safeParse(treeOfForm(form));
  if (!parsed.success) {
    const [first, ...rest] = failuresOfIssues(parsed.error.issues);
    return { result: refuse(first ?? { code: "common.unreadable", kind: "invalid" }, ...rest), positionId };
  }
  try {
    return { result: await options.run({ actor, requestId, now: new Date() }, parsed.data), positionId };
  } catch (error) {
    unstable_rethrow(error);
    logError("action.failed", error, { requestId, action: name, positionId });
    return { result: refuse({ code: "common.unexpected_failure", kind: "invalid", params: { requestId } }), positionId };
  }
}
