import type { Actor, Delegator } from "@/lib/access/actor";
import { type AreaResource, can, canInPerson } from "@/lib/access/policy";
import { delegatorsOf } from "@/lib/access/stands-in";
import { type Hands, mayCertify } from "./rules/workflow";

/**
 * Whether and in whose stead the actor may certify figures these hands put in: "none" of their areas; "recorded" by the actor
 * itself, or by the certifier it would stand in for; else the certifier it stands in for, null when it acts in person.
 */
export type CertifyingRight =
  | { readonly kind: "granted"; readonly standingFor: Delegator | null }
  | { readonly kind: "none" | "recorded" | "certifier_recorded" };

export function certifyingRight(actor: Actor, resource: AreaResource, hands: Hands): CertifyingRight {
  if (!can(actor, "report.certify", resource)) return { kind: "none" };
  if (!mayCertify(actor, hands)) return { kind: "recorded" };
  if (canInPerson(actor, "report.certify", resource)) return { kind: "granted", standingFor: null };
  const standingFor = delegatorsOf(actor, "report.certify").find(
    (delegator) => delegator.areaIds.includes(resource.areaId) && mayCertify(delegator, hands),
  );
  return standingFor ? { kind: "granted", standingFor } : { kind: "certifier_recorded" };
}
