import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/policy";
import type { FiscalMonth } from "@/lib/core/fiscal-calendar";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { placeNotFound, readOverviewPlace } from "@/lib/performance/queries/read-overview";
import type { OverviewPlace } from "@/lib/performance/rules/overview-view";
import type { FigureQuery } from "@/lib/performance/schema";

export type DocumentAsked = Pick<FigureQuery, "year" | "month" | "expenseClass" | "fundSource" | "theme"> & {
  readonly areaId: string;
  readonly now: Date;
};

export type DocumentPlace = Omit<OverviewPlace, "at"> & { readonly at: FiscalMonth & { readonly reported: boolean } };

/**
 * The place of a document and its month: within the actor's scope and readable as a document, else `not_found`; a year without
 * plans there is told as such.
 */
export async function findDocumentPlace(actor: Actor, asked: DocumentAsked): Promise<Result<DocumentPlace>> {
  const found = await readOverviewPlace(actor, asked);
  if (!found.ok) return found;
  const { at, place, path, years } = found.value;
  if (!can(actor, "documents.read", { areaId: place.id, ancestorIds: path.map(({ id }) => id) })) return refuse(placeNotFound);
  if (!at || !years.some(({ year }) => year === at.year)) return refuse({ code: "documents.no_plans", kind: "not_found" });
  return succeed({ ...found.value, at });
}
