import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { filesOfPage, startWorker, tellWorker } from "./worker";

/** The page as drawn, with everything it loads, has settled by then. */
const restMs = 1_500;

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
    const keep = async (): Promise<void> => {
      const url = window.location.pathname + window.location.search;
      const worker = await startWorker(version);
      if (worker && navigator.onLine) await tellWorker(worker, { kind: "keep", version, position, url, files: filesOfPage() });
    };
    const timer = setTimeout(() => void keep(), restMs);
    return () => clearTimeout(timer);
  }, [pathname, position, version]);
}
