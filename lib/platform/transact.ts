import "server-only";
import type { Failure, Result } from "@/lib/core/result";
import { type Transaction, transaction } from "./database";

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
export async function transact<T>(
  work: (tx: Transaction) => Promise<Result<T>>,
  options: Parameters<typeof transaction>[1] = {},
): Promise<Result<T>> {
  try {
    return await transaction(async (tx) => {
      const result = await work(tx);
      if (!result.ok) throw new Refused(result.failures);
      return result;
    }, options);
  } catch (error) {
    if (error instanceof Refused) return { ok: false, failures: error.failures };
    throw error;
  }
}
