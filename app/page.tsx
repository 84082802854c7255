import { notFound, redirect } from "next/navigation";
import { holds, type Permission } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";

/** What a role comes to do, month after month; everybody else comes to see the figures of their own area. */
const desks: readonly (readonly [href: string, needs: Permission])[] = [
  ["/reports", "report.record"],
  ["/certify", "report.certify"],
];

/** The product opens with one's own desk; signed out, the way leads through sign-in. */
export default async function Home(): Promise<never> {
  const actor = await requireActor();
  const desk = desks.find(([, needs]) => holds(actor, needs));
  if (desk) redirect(desk[0]);
  const [areaId] = actor.areaIds;
  if (areaId === undefined) notFound();
  redirect(`/overview/${areaId}`);
}
