/** Minutes and seconds until an instant as "6:12"; "0:00" from then on. Both in milliseconds since the epoch. */
export function timeLeft(until: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
