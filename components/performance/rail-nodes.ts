import type { AreaNode } from "@/components/layout/area-tree";
import type { TreeRow } from "@/lib/performance/rules/overview-view";

/** The tree's rows as the rail draws them. A place without a plan in the year has nothing to divide by. */
export const railNodes = (rows: readonly TreeRow[]): AreaNode[] =>
  rows.map(({ place, status, paidPercent, plannedPercent, committedPercent, provisionalPercent, hasPlan }) => ({
    id: place.id,
    parentId: place.parentId,
    nameTh: place.shortTh,
    nameEn: place.shortEn,
    percentPaid: paidPercent,
    planPercent: plannedPercent,
    committedPercent,
    provisionalPercent,
    status: hasPlan ? status : "missing",
  }));
