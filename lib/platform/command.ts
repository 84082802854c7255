import "server-only";
import type { Actor } from "@/lib/access/actor";

/**
 * What every command gets besides its checked input: who acts, in which request, and what time it is.
 * A command is `(context, input) => Promise<Result<…>>`, one file each, named verb-noun.
 */
export type CommandContext = {
  readonly actor: Actor;
  readonly requestId: string;
  readonly now: Date;
};
