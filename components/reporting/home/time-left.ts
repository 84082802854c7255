/** Whole days and hours from now to an instant; zero when it has passed. */
export type TimeLeft = { readonly days: number; readonly hours: number };

const hourMs = 60 * 60 * 1000;

export function timeLeft(now: Date, until: string): TimeLeft {
  const hours = Math.max(0, Math.floor((new Date(until).getTime() - now.getTime()) / hourMs));
  return { days: Math.floor(hours / 24), hours: hours % 24 };
}

/** Beyond this many days a count says less than the day itself. */
export const countedDays = 60;

/** Minutes a careful person needs: eight activities a minute with last month's figures filled in (measured with the form, rounded up). */
export const minutesFor = (activities: number): number => Math.max(1, Math.ceil(activities / 8));
