import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/access/session";

/** The product opens with the figures of one's own area; signed out, the way leads through sign-in. */
export default async function Home(): Promise<never> {
  const [areaId] = (await requireActor()).areaIds;
  if (areaId === undefined) notFound();
  redirect(`/overview/${areaId}`);
}
