import { type Place, unitsUnder } from "@/lib/performance/rules/places";

/** A budget owner, or a cluster or region after all that lies under it. */
export type OrderedPlace = { readonly kind: "row" | "subtotal"; readonly place: Place; readonly unitIds: readonly string[] };

/**
 * The budget owners at or below a place that `holds` something, in the order of the country, each cluster and region closed by
 * itself once more for its sum (DOMAIN §11). The place asked for has no such row: its sum is the document's total.
 */
export function closedOrder(places: readonly Place[], rootId: string, holds: (unitId: string) => boolean): OrderedPlace[] {
  const childrenOf = (parent: Place): Place[] =>
    places.filter(({ parentId }) => parentId === parent.id).sort((a, b) => a.seq - b.seq || a.id.localeCompare(b.id));
  const walk = (place: Place): OrderedPlace[] => {
    const own: OrderedPlace[] = place.ownsBudget && holds(place.id) ? [{ kind: "row", place, unitIds: [place.id] }] : [];
    const rows = [...own, ...childrenOf(place).flatMap(walk)];
    if (place.id === rootId || place.level === "province" || rows.length === 0) return rows;
    return [...rows, { kind: "subtotal", place, unitIds: unitsUnder(places, place.id).filter(holds) }];
  };
  const root = places.find(({ id }) => id === rootId);
  return root ? walk(root) : [];
}
