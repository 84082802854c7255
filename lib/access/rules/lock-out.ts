/**
 * Growing delay after wrong passwords (OWASP ASVS 6.3): the fifth failure in a row closes the account for a minute,
 * each further one doubles the time up to 30 minutes. It opens by itself, so that nobody can keep a colleague out for long.
 */
export const failuresBeforeLock = 5;
const firstLockSeconds = 60;
const longestLockSeconds = 30 * 60;

/** Seconds the account stays closed after the nth failure in a row; 0 while it stays open. */
export function lockSecondsAfter(failures: number): number {
  if (failures < failuresBeforeLock) return 0;
  return Math.min(firstLockSeconds * 2 ** Math.min(failures - failuresBeforeLock, 20), longestLockSeconds);
}
