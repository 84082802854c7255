import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

/** What one request carries besides its input; the statement count is what tests assert instead of times. */
type RequestContext = { readonly requestId: string; statements: number };

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` with its own context and returns how many SQL statements it took. */
export async function withRequestContext<T>(requestId: string, work: () => Promise<T>): Promise<{ value: T; statements: number }> {
  const context: RequestContext = { requestId, statements: 0 };
  const value = await storage.run(context, work);
  return { value, statements: context.statements };
}

export function countStatement(query: unknown): void {
  const context = storage.getStore();
  if (!context) return;
  const text = typeof query === "string" ? query : query && typeof query === "object" && "text" in query ? String(query.text) : "";
  if (!/^\s*(begin|commit|rollback|set |savepoint|release )/i.test(text)) context.statements += 1;
}
