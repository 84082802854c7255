import type { Actor } from "./actor";
import type { Role } from "./roles";
import { areasStoodFor } from "./stands-in";

/**
 * The one place that says who may do what (DOMAIN §3). For each role that holds it, a permission reaches
 *   below: the position's areas and everything under them (reading),
 *   own: exactly the position's areas (writing: a cluster's office never writes a member province's figures),
 *   everywhere: only from a position placed at the ministry.
 * What is not stated is refused. A running delegation adds certifying and returning at the certifier's areas (stands-in).
 */
export type Permission =
  | "overview.read"
  | "register.read"
  | "project.read"
  | "report.read"
  | "report.record"
  | "report.submit"
  | "report.return"
  | "report.certify"
  | "report.correct"
  | "report.comment"
  | "report.delegate"
  | "report.ask_reopen"
  | "report.decide_reopen"
  | "report.remind"
  | "evidence.add"
  | "completeness.read"
  | "plan.confirm"
  | "plan.import"
  | "figures.export"
  | "documents.read"
  | "round.manage"
  | "inbox.own"
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

const grants: Readonly<Record<Permission, Readonly<Partial<Record<Reach, readonly Role[]>>>>> = {
  "overview.read": { below: readers },
  "register.read": { below: readers },
  "project.read": { below: readers },
  "report.read": { below: readers },
  "report.record": { own: ["agency_recorder", "officer"] },
  "report.submit": { own: ["officer"] },
  "report.return": { own: ["officer", "certifier"] },
  "report.certify": { own: ["certifier"] },
  "report.correct": { own: ["officer"] },
  "report.comment": { own: ["agency_recorder", "officer", "certifier"], below: ["governor", "inspector", "ministry_staff"] },
  "report.delegate": { own: ["certifier"] },
  "report.ask_reopen": { own: ["officer"] },
  "report.decide_reopen": { everywhere: ["ministry_staff"] },
  "report.remind": { below: ["ministry_staff", "inspector", "governor", "certifier"] },
  "evidence.add": { own: ["agency_recorder", "officer"] },
  "completeness.read": { below: readers },
  "plan.confirm": { own: ["officer"] },
  "plan.import": { own: ["officer"], below: ["ministry_staff", "administrator"] },
  "figures.export": { below: readers },
  // Official documents hold figures everyone above and at the unit may read and take out already.
  "documents.read": { below: readers },
  "round.manage": { everywhere: ["ministry_staff"] },
  "inbox.own": { below: readers },
  "settings.read": { below: readers },
  "settings.manage": { everywhere: ["ministry_staff", "administrator"] },
  "account.manage": { everywhere: ["administrator"] },
  "audit.read": { below: ["administrator", "ministry_staff", "inspector", "certifier"] },
  "session.own": { below: readers },
};

const reaches: readonly Reach[] = ["own", "below", "everywhere"];

/** How far the actor's role carries the permission; null when it does not hold it. A role stands in one reach only. */
const reachOf = (actor: Actor, permission: Permission): Reach | null =>
  reaches.find((reach) => grants[permission][reach]?.includes(actor.role)) ?? null;

/** Every permission there is; tests and the access matrix go through them all. */
export const permissions = Object.keys(grants) as readonly Permission[];

/** The ministry's own node; positions placed here reach everything their role allows. */
export const ministryId = "moi";

/** An area as the database returned it: its id and its ancestors' (itself included), from area_closure. */
export type AreaResource = { readonly areaId: string; readonly ancestorIds: readonly string[] };

/** Whether the actor's role holds the permission at all, somewhere. For menus only: every act asks `can`. */
export const holds = (actor: Actor, permission: Permission): boolean =>
  (reachOf(actor, permission) !== null && actor.areaIds.length > 0) || areasStoodFor(actor, permission).length > 0;

/** May this actor do this to something of this area? Unknown role, no areas, wrong reach: no. */
export const can = (actor: Actor, permission: Permission, resource: AreaResource): boolean =>
  canInPerson(actor, permission, resource) || areasStoodFor(actor, permission).includes(resource.areaId);

/** The same by the position's own role, without what it may do standing in for another. */
export function canInPerson(actor: Actor, permission: Permission, resource: AreaResource): boolean {
  switch (reachOf(actor, permission)) {
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
  reachOf(actor, permission) === "everywhere" && actor.areaIds.includes(ministryId);

/**
 * The areas a list may show for a permission, as the values of a SQL scope: `area_id in (…)`.
 * Own reach: exactly these ids. Below reach: descendants of these ids (join area_closure).
 * An empty list matches nothing.
 */
export function scopeOf(actor: Actor, permission: Permission): { readonly areaIds: readonly string[]; readonly withDescendants: boolean } {
  const reach = reachOf(actor, permission);
  const stoodFor = areasStoodFor(actor, permission);
  if (reach === null) return { areaIds: stoodFor, withDescendants: false };
  if (reach === "own") return { areaIds: [...new Set([...actor.areaIds, ...stoodFor])], withDescendants: false };
  if (reach === "everywhere") return { areaIds: actor.areaIds.includes(ministryId) ? [ministryId] : [], withDescendants: true };
  return { areaIds: actor.areaIds, withDescendants: true };
}

/** Whether a scope is the whole country, which needs no condition. */
export const isWhole = (scope: { readonly areaIds: readonly string[]; readonly withDescendants: boolean }): boolean =>
  scope.withDescendants && scope.areaIds.includes(ministryId);

/** The scope as a SQL condition on `column`, with the ids bound at placeholder `$n`: append `scope.areaIds` to the values there. */
export const scopeCondition = (scope: { readonly withDescendants: boolean }, column: string, n: number): string =>
  scope.withDescendants
    ? `${column} in (select descendant_id from area_closure where ancestor_id = any($${n}::text[]))`
    : `${column} = any($${n}::text[])`;
