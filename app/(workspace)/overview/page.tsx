import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/access/session";

/** One's own area: the ministry for those placed there, else the first area of the position. */
export default async function OwnOverview(): Promise<never> {
  const [areaId] = (await requireActor()).areaIds;
  if (areaId === undefined) notFound();
  redirect(`/overview/${areaId}`);
}
