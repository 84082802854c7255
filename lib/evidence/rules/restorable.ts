/** How long a file that was taken away can be put back by one press: an hour, the rest of a sitting. */
const restorableMs = 60 * 60 * 1000;

/** What was taken away after this instant can be put back. */
export const restorableSince = (now: Date): Date => new Date(now.getTime() - restorableMs);
