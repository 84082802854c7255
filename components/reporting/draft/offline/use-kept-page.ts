import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { filesOfPage, startWorker, tellWorker } from "./worker";

/** The page as drawn, with everything it loads, has settled by then. */
const restMs = 1_500;

type Kept = { readonly version: string; readonly position: string; readonly url: string; readonly anew: boolean };

export async function keepPage(page: Kept): Promise<void> {
  const worker = await startWorker(page.version);
  if (worker) await tellWorker(worker, { kind: "keep", ...page, files: filesOfPage() });
}

/**
 * Keeps the page for opening without a line; the worker decides whether it is one to keep. It is told at once whose browser
 * this is now, so that another position's pages go. No version: nothing is kept.
 */
export function useKeptPage(position: string, version: string | null): void {
  const pathname = usePathname();
  useEffect(() => {
    if (!version) return;
    void startWorker(version).then((worker) => worker && tellWorker(worker, { kind: "position", version, position }));
  }, [position, version]);
  useEffect(() => {
    if (!version || !pathname.startsWith("/reports")) return;
    const keep = (): void => {
      const url = window.location.pathname + window.location.search;
      if (navigator.onLine) void keepPage({ version, position, url, anew: false });
    };
    const timer = setTimeout(keep, restMs);
    return () => clearTimeout(timer);
  }, [pathname, position, version]);
}
