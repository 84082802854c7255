import "server-only";
import { commentAdded } from "./comment-events";
import type { EventHandler } from "./event";
import { reportReminded } from "./reminder-events";
import { reopenDecided, reopenRequested } from "./reopen-events";
import { reportCertified, reportReturned, reportSubmitted } from "./report-events";
import { roundClosing, roundDue, roundPublished } from "./round-events";

/** Nobody is told of these; what they changed is seen where it is. */
const silent: EventHandler = async () => [];

/** Who hears of what, by the outbox's topics. */
const handlers: Readonly<Record<string, EventHandler>> = {
  "round.due": roundDue,
  "round.closing": roundClosing,
  "round.published": roundPublished,
  "report.submitted": reportSubmitted,
  "report.returned": reportReturned,
  "report.certified": reportCertified,
  "report.reminded": reportReminded,
  "comment.added": commentAdded,
  "reopen.requested": reopenRequested,
  "reopen.decided": reopenDecided,
  "report.draft_saved": silent,
  "report.correction_started": silent,
  "round.opened": silent,
  "round.changed": silent,
  "round.publication_withdrawn": silent,
  "reopen.withdrawn": silent,
  "comment.settled": silent,
  "comment.opened_again": silent,
  "plan.confirmed": silent,
  "plan.imported": silent,
  "evidence.added": silent,
  "evidence.removed": silent,
  "evidence.restored": silent,
};

/** The handler of a topic; null for one nobody here knows. */
export const handlerOf = (topic: string): EventHandler | null => (Object.hasOwn(handlers, topic) ? (handlers[topic] ?? null) : null);
