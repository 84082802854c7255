import type { Actor } from "./actor";
import type { Role } from "./roles";

/**
 * The one place that says who may do what (DOMAIN §3). A permission reaches
 *   below: the position's areas and everything under them (reading),
 *   own: exactly the position's areas (writing: a cluster's office never writes a member province's figures),
 *   everywhere: only from a position placed at the ministry.
 * What is not stated is refused.
 */
export type Permission =
  | "overview.read"
  | "project.read"
  | "report.read"
  | "report.record"
  | "report.submit"
  | "report.return"
  | "report.certify"
  | "report.correct"
  | "plan.confirm"
  | "plan.import"
  | "figures.export"
  | "round.manage"
  | "settings.read"
  | "settings.manage"
  | "account.manage"
  | "audit.read"
  | "session.own";

type Reach = "below" | "own" | "everywhere";

const readers: readonly Role[] = [
  "agency_recorder",
  "officer",
  "certifier",
  "governor",
  "ministry_staff",
  "executive",
  "inspector",
  "analyst",
  "administrator",
];

const grants: Readonly<Record<Permission, { readonly reach: Reach; readonly roles: readonly Role[] }>> = {
  "overview.read": { reach: "below", roles: readers },
  "project.read": { reach: "below", roles: readers },
  "report.read": { reach: "below", roles: readers },
  "report.record": { reach: "own", roles: ["agency_recorder", "officer"] },
  "report.submit": { reach: "own", roles: ["officer"] },
  "report.return": { reach: "own", roles: ["officer", "certifier"] },
  "report.certify": { reach: "own", roles: ["certifier"] },
  "report.correct": { reach: "own", roles: ["officer"] },
  "plan.confirm": { reach: "own", roles: ["officer"] },
  "plan.import": { reach: "below", roles: ["officer", "ministry_staff", "administrator"] },
  "figures.export": { reach: "below", roles: readers },
  "round.manage": { reach: "everywhere", roles: ["ministry_staff"] },
  "settings.read": { reach: "below", roles: readers },
  "settings.manage": { reach: "everywhere", roles: ["ministry_staff", "administrator"] },
  "account.manage": { reach: "everywhere", roles: ["administrator"] },
  "audit.read": { reach: "below", roles: ["administrator", "ministry_staff", "inspector", "certifier"] },
  "session.own": { reach: "below", roles: readers },
};

/** The ministry's own node; positions placed here reach everything their role allows. */
export const ministryId = "moi";

/** An area as the database returned it: its id and its ancestors' (itself included), from area_closure. */
export type AreaResource = { readonly areaId: string; readonly ancestorIds: readonly string[] };

/** Whether the actor's role holds the permission at all, somewhere. For menus only: every act asks `can`. */
export const holds = (actor: Actor, permission: Permission): boolean =>
  grants[permission].roles.includes(actor.role) && actor.areaIds.length > 0;

/** May this actor do this to something of this area? Unknown role, no areas, wrong reach: no. */
export function can(actor: Actor, permission: Permission, resource: AreaResource): boolean {
  if (!holds(actor, permission)) return false;
  switch (grants[permission].reach) {
    case "own":
      return actor.areaIds.includes(resource.areaId);
    case "below":
      return resource.ancestorIds.some((id) => actor.areaIds.includes(id));
    case "everywhere":
      return actor.areaIds.includes(ministryId);
    default:
      return false;
  }
}

/** For permissions that are about no area (rounds, settings, accounts). */
export const canEverywhere = (actor: Actor, permission: Permission): boolean =>
  grants[permission].reach === "everywhere" && can(actor, permission, { areaId: ministryId, ancestorIds: [ministryId] });

/**
 * The areas a list may show for a permission, as the values of a SQL scope: `area_id in (…)`.
 * Own reach: exactly these ids. Below reach: descendants of these ids (join area_closure).
 * An empty list matches nothing.
 */
export function scopeOf(actor: Actor, permission: Permission): { readonly areaIds: readonly string[]; readonly withDescendants: boolean } {
  if (!holds(actor, permission)) return { areaIds: [], withDescendants: false };
  const { reach } = grants[permission];
  if (reach === "everywhere") return { areaIds: actor.areaIds.includes(ministryId) ? [ministryId] : [], withDescendants: true };
  return { areaIds: actor.areaIds, withDescendants: reach === "below" };
}

/** The scope as a SQL condition on `column`, with the ids bound at placeholder `$n`: append `scope.areaIds` to the values there. */
export const scopeCondition = (scope: { readonly withDescendants: boolean }, column: string, n: number): string =>
  scope.withDescendants
    ? `${column} in (select descendant_id from area_closure where ancestor_id = any($${n}::text[]))`
    : `${column} = any($${n}::text[])`;
