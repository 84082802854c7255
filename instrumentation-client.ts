import { saysOpening } from "@/components/layout/opening-event";

/** Called by the router when it begins to fetch another page, whatever asked for it: a link, a key, a chart, the way back. */
export function onRouterTransitionStart(address: string): void {
  saysOpening(address);
}
