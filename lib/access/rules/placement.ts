import type { Role } from "../roles";

/**
 * Where a position of a role may be placed (DOMAIN §3): who writes a plan sits at its owner, who runs the system sits at the
 * ministry, readers sit where what they read begins.
 */
const levels: Readonly<Record<Role, readonly string[]>> = {
  agency_recorder: ["cluster", "province"],
  officer: ["cluster", "province"],
  certifier: ["cluster", "province"],
  governor: ["cluster", "province"],
  ministry_staff: ["ministry"],
  executive: ["ministry", "region"],
  inspector: ["ministry", "cluster"],
  analyst: ["ministry", "region", "cluster", "province"],
  administrator: ["ministry"],
};

/** An area as the placement rule sees it. `inTotals` is false for Bangkok, which has no plan. */
export type PlacementArea = { readonly id: string; readonly level: string; readonly inTotals: boolean };

export const mayBePlaced = (role: Role, area: PlacementArea): boolean => levels[role].includes(area.level) && area.inTotals;
