import "server-only";
import type { Actor } from "@/lib/access/actor";
import { ministryId } from "@/lib/access/policy";
import type { CommandContext } from "@/lib/platform/command";

/**
 * Who acts when `npm run import` is given no --as: whoever may run programs on the server and holds the database's password
 * already stands above every role. No position signs for it: the trail says "command line" with no position and no person.
 */
export const commandLineActor: Actor = {
  sessionId: null,
  positionId: "",
  personId: "",
  username: "command-line",
  role: "administrator",
  areaIds: [ministryId],
  titleTh: "command line",
  titleEn: "command line",
  officeTh: "",
  officeEn: "",
  personName: "",
};

const isCommandLine = (actor: Actor): boolean => actor.positionId === "";

/** The position to keep beside a batch; null for the command line. */
export const positionOf = (context: CommandContext): string | null => (isCommandLine(context.actor) ? null : context.actor.positionId);

/** Who an audit entry names, and how it came when nobody is named. */
export const auditorOf = (context: CommandContext): { actor: Actor | null; requestId: string } => ({
  actor: isCommandLine(context.actor) ? null : context.actor,
  requestId: context.requestId,
});
export const viaOf = (context: CommandContext): string => (isCommandLine(context.actor) ? "command line" : "page");
