import "server-only";
import type { Transaction } from "@/lib/platform/database";

/** One writer per setting at a time, so that two periods never open together. Ends with the transaction. */
export async function lockSetting(tx: Transaction, key: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`setting:${key}`}, 0))`;
}
