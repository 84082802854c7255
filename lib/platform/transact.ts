import "server-only";
import type { Failure, Result } from "@/lib/core/result";
import { type Transaction, transaction } from "./database";
import { type SqlTransaction, sqlTransaction } from "./sql-transaction";

/** Carries a refusal out of a transaction so that everything it wrote is rolled back. */
class Refused extends Error {
  constructor(readonly failures: readonly Failure[]) {
    super("refused");
  }
}

/**
 * A command's transaction: committed when `work` answers with a value, rolled back when it refuses. Retried like
 * `transaction`, so `work` must read everything it decides on inside.
 */
export const transact = <T>(
  work: (tx: Transaction) => Promise<Result<T>>,
  options: Parameters<typeof transaction>[1] = {},
): Promise<Result<T>> => refusable((keep) => transaction(async (tx) => keep(await work(tx)), options));

/** The same on the plain driver, for commands that run often and are typed SQL throughout. */
export const transactSql = <T>(work: (tx: SqlTransaction) => Promise<Result<T>>): Promise<Result<T>> =>
  refusable((keep) => sqlTransaction(async (tx) => keep(await work(tx))));

async function refusable<T>(run: (keep: (result: Result<T>) => Result<T>) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await run((result) => {
      if (!result.ok) throw new Refused(result.failures);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, failures: error.failures };
    throw error;
  }
}
