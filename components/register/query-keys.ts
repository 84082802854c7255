/**
 * Every key of the register's readings, in one place. The position stands first: what one position read is never shown to the next that
 * signs in from the same window.
 */
export const registerKeys = {
  page: (position: string, address: string) => ["register", position, "page", address] as const,
  group: (position: string, address: string, part: number) => ["register", position, "group", address, part] as const,
  count: (position: string, address: string) => ["register", position, "count", address] as const,
  row: (position: string, address: string) => ["register", position, "row", address] as const,
};
