import { useEffect, useState } from "react";
import type { Courier } from "../shell/courier";
import { openTabs, type TabMessage } from "../shell/tabs";
import { mayHoldDrafts } from "./may-hold-drafts";

/** Asked for once, a courier may hold typed cells in its memory alone (a browser without a store). */
let asked = false;

export async function loadCourier(positionId: string): Promise<Courier> {
  asked = true;
  return (await import("../shell/desk")).courierOf(positionId);
}

/** The courier if anything may be kept in this browser; null spares fetching it. */
export const courierWithWork = async (positionId: string): Promise<Courier | null> =>
  asked || (await mayHoldDrafts()) ? loadCourier(positionId) : null;

/** A page that was just opened draws first. */
const restMs = 800;

/**
 * The position's courier once there is work for one: at once on the pages of reports, elsewhere after a moment if this browser
 * keeps anything, or when another tab begins to type. What that tab said meanwhile is handed on.
 */
export function useCourier(positionId: string, onReports: boolean): Courier | null {
  const [courier, setCourier] = useState<Courier | null>(null);
  const atOnce = onReports || asked;

  useEffect(() => {
    let gone = false;
    let finding = false;
    const heard: TabMessage[] = [];
    const find = (): void => {
      if (finding) return;
      finding = true;
      const found = loadCourier(positionId).catch(() => null);
      void found.then((ready) => {
        // The page is being left, or there is no line for the file: the next word of a tab asks again.
        finding = ready !== null;
        if (!ready) return;
        stop();
        if (gone) return;
        setCourier(ready);
        // After those who listen have heard of it.
        setTimeout(() => {
          for (const message of heard) ready.heed(message);
        });
      });
    };
    const stop = openTabs(positionId).listen((message) => {
      heard.push(message);
      find();
    });
    const look = async (): Promise<void> => {
      if (atOnce || (await mayHoldDrafts())) find();
    };
    const timer = setTimeout(() => void look(), atOnce ? 0 : restMs);
    return () => {
      gone = true;
      clearTimeout(timer);
      stop();
      setCourier(null);
    };
  }, [positionId, atOnce]);

  return courier;
}
