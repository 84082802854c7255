import { dayInBangkok, instantInBangkok } from "@/lib/core/fiscal-calendar";

/**
 * What an open round has to tell by itself (DOMAIN §9): that it opened, and on each reminder day before its closing that it
 * closes soon. Each has a key that names it, so that servers, restarts and repeats never tell it twice; a closing day that was moved
 * has reminders of its own.
 */
export type ScheduledRound = {
  readonly id: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly reminderDays: readonly number[];
};
export type ScheduledEvent = { readonly topic: "round.due" | "round.closing"; readonly eventKey: string };

/** Reminders reach offices when their day begins. */
const reminderTime = "08:30";
const dayMs = 86_400_000;

export function eventsDue(round: ScheduledRound, now: Date): ScheduledEvent[] {
  if (now < round.opensAt || now >= round.closesAt) return [];
  const events: ScheduledEvent[] = [{ topic: "round.due", eventKey: `round.due:${round.id}` }];
  const closingDay = dayInBangkok(round.closesAt);
  // After a pause only the nearest reminder is told: "in three days" is wrong on the last day.
  const reached = round.reminderDays.filter((days) => remindAt(closingDay, days) <= now && remindAt(closingDay, days) >= round.opensAt);
  if (reached.length > 0) {
    events.push({ topic: "round.closing", eventKey: `round.closing:${round.id}:${closingDay}:${Math.min(...reached)}` });
  }
  return events;
}

/** The instant of the reminder that many days before the closing day. */
export const remindAt = (closingDay: string, days: number): Date =>
  new Date(instantInBangkok(closingDay, reminderTime).getTime() - days * dayMs);
