import "server-only";
import type { SeverityLimits } from "@/lib/performance/rules/severity";
import type { Narrowed } from "./filter-sql";
import { chosenColumns, type RegisterPart } from "./schema";
import { loadSummary, type Summary } from "./store";

/** What queries/read-register has found within the position's scope. */
export type RegisterGround = Narrowed & { readonly years: readonly number[]; readonly day: string };

export const summarize = ({ query, ...ground }: RegisterGround, asked: ReadonlySet<RegisterPart>): Promise<Summary> =>
  loadSummary({
    ...ground,
    query,
    facets: asked.has("facets"),
    group: asked.has("groups") ? query.group : null,
    movement: chosenColumns(query).includes("paidInMonth"),
  });

export function limitsOf({ limits: { watch, late, critical } }: Summary): SeverityLimits {
  if (watch === undefined || late === undefined || critical === undefined)
    throw new Error("the severity thresholds are not loaded: run npm run db:migrate");
  return { watch, late, critical };
}
