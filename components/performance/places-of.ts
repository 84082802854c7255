import type { Overview } from "@/lib/performance/rules/overview-view";
import type { Place } from "@/lib/performance/rules/places";

/** The places an overview's figures name, each once: the way down to it, what lies below it, its clusters and its budget owners. */
export function placesOf({ path, figures: { children, clusters, units } }: Overview): readonly Place[] {
  const below = [...children, ...clusters, ...units].map(({ place }) => place);
  return [...new Map([...path, ...below].map((place) => [place.id, place])).values()];
}
