import type { AreaNode } from "@/components/layout/area-tree";
import type { TreeRow } from "@/lib/performance/rules/overview-view";
import { memberName } from "./place-name";

/**
 * The tree's rows as the rail draws them. A name does not repeat its parent's: under the Northeast a cluster is "Lower 1",
 * which is what tells it from its neighbours in a narrow rail. A place without a plan has nothing to divide by.
 */
export function railNodes(rows: readonly TreeRow[]): AreaNode[] {
  const byId = new Map(rows.map(({ place }) => [place.id, place]));
  return rows.map(({ place, status, paidPercent, plannedPercent, committedPercent, provisionalPercent, hasPlan }) => {
    const parent = byId.get(place.parentId ?? "");
    return {
      id: place.id,
      parentId: place.parentId,
      nameTh: parent ? memberName(place.shortTh, parent.shortTh) : place.shortTh,
      nameEn: parent ? memberName(place.shortEn, parent.shortEn) : place.shortEn,
      percentPaid: paidPercent,
      planPercent: plannedPercent,
      committedPercent,
      provisionalPercent,
      status: hasPlan ? status : "missing",
    };
  });
}
