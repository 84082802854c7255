import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/policy";
import { quarterOf } from "@/lib/core/fiscal-calendar";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { placeNotFound } from "@/lib/performance/queries/read-overview";
import type { Place } from "@/lib/performance/rules/places";
import { loadPlacesUnder } from "@/lib/performance/store-places";
import type { Layout } from "../layouts";
import { type DocumentAsked, type DocumentPlace, findDocumentPlace } from "../place";
import { type DocumentSizes, loadSizes } from "../store";

/** What the page of documents offers: the places within reach, the one chosen, and about how many rows each document has there. */
export type DocumentDesk = {
  readonly places: readonly Place[];
  /** Null where the place has no plans in the year asked for. */
  readonly chosen: DocumentPlace | null;
  readonly areaId: string;
  readonly rows: Readonly<Partial<Record<Layout, number>>>;
};

/** Without a place, the topmost of the actor's; one out of scope is `not_found`. */
export async function readDocumentDesk(
  actor: Actor,
  asked: Omit<DocumentAsked, "areaId"> & { readonly areaId?: string },
): Promise<Result<DocumentDesk>> {
  const scope = scopeOf(actor, "documents.read");
  const places = await loadPlacesUnder(scope.areaIds);
  const areaId = asked.areaId ?? scope.areaIds.find((id) => places.some((place) => place.id === id));
  if (areaId === undefined || !places.some(({ id }) => id === areaId)) return refuse(placeNotFound);
  const found = await findDocumentPlace(actor, { ...asked, areaId });
  if (!found.ok) return succeed({ places, chosen: null, areaId, rows: {} });
  const { at } = found.value;
  return succeed({
    places,
    chosen: found.value,
    areaId,
    rows: rowsOf(await loadSizes(scope, areaId, at.year), quarterOf(at.month), found.value),
  });
}

const rowsOf = ({ units, projects, activities }: DocumentSizes, quarters: number, { place }: DocumentPlace): DocumentDesk["rows"] => ({
  ...(place.ownsBudget ? { "province-summary": projects + activities } : {}),
  "level-summary": units,
  "quarter-targets": 12 + (units > 1 ? units * quarters : 0),
  "not-reported": units,
});
