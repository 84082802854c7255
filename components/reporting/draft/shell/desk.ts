import { Courier } from "./courier";
import { openShelf } from "./shelf";
import { openTabs } from "./tabs";
import { createWire } from "./wire";

let desk: { readonly positionId: string; readonly courier: Courier } | null = null;

/** This tab's courier for a position. Another position's stops: nobody sends another's drafts. */
export function courierOf(positionId: string): Courier {
  if (desk?.positionId === positionId) return desk.courier;
  desk?.courier.stop();
  const courier = new Courier({ positionId, shelf: openShelf(), wire: createWire(), tabs: openTabs(positionId) });
  watch(courier);
  desk = { positionId, courier };
  return courier;
}

/** The moments worth an attempt: the line is back, the tab is looked at again, it comes back from the browser's page cache. */
function watch(courier: Courier): void {
  const isCurrent = (): boolean => desk?.courier === courier;
  const again = (): void => {
    if (isCurrent() && document.visibilityState === "visible") void courier.retryNow();
  };
  window.addEventListener("online", again);
  window.addEventListener("focus", again);
  window.addEventListener("pageshow", again);
  document.addEventListener("visibilitychange", again);
  window.addEventListener("offline", () => isCurrent() && courier.lineLost());
}
