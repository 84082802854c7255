import "server-only";
import type { Result } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { applyImport } from "./commands/apply-import";
import { changeMapping } from "./commands/change-mapping";
import { checkImport } from "./commands/check-import";
import { runJob } from "./run-job";
import type { MappingChoice } from "./schema";

/** The long commands as a page starts them: in this process, waited for a moment, then left to go on. */
type Started = Promise<Result<{ ended: boolean }>>;

export const applyNow = (context: CommandContext, input: { id: string; acceptPartial: boolean }): Started =>
  runJob(applyImport(context, input), context.requestId);

export const checkNow = (context: CommandContext, input: { id: string }): Started => runJob(checkImport(context, input), context.requestId);

export async function checkWith(context: CommandContext, input: { id: string; choice: MappingChoice }): Started {
  const changed = await changeMapping(context, input);
  return changed.ok ? checkNow(context, { id: input.id }) : changed;
}
