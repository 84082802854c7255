/** What this page tells the service worker (public/sw.js). */
type WorkerMessage =
  | { readonly kind: "position"; readonly version: string; readonly position: string }
  | {
      readonly kind: "keep";
      readonly version: string;
      readonly position: string;
      readonly url: string;
      readonly files: readonly string[];
      /** Even if a copy was made a moment ago: the page says something else now. */
      readonly anew: boolean;
    }
  | { readonly kind: "clear" };

const patienceMs = 3_000;

const container = (): ServiceWorkerContainer | null => ("serviceWorker" in navigator ? navigator.serviceWorker : null);

/** Registers the worker of this build; a new build's address replaces the old worker. Without one (http, private windows) all else works. */
export async function startWorker(version: string): Promise<ServiceWorker | null> {
  try {
    const registration = await container()?.register(`/sw.js?v=${encodeURIComponent(version)}`, { updateViaCache: "none" });
    return registration ? await activeOf(registration) : null;
  } catch {
    return null;
  }
}

async function activeOf(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const coming = registration.installing ?? registration.waiting;
  if (!coming) return registration.active;
  return new Promise((resolve) => {
    const look = (): void => {
      if (coming.state === "activated") resolve(coming);
      if (coming.state === "redundant") resolve(registration.active);
    };
    coming.addEventListener("statechange", look);
    look();
  });
}

/** Tells and waits until it is done, or for a moment. */
export function tellWorker(worker: ServiceWorker, message: WorkerMessage): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(resolve, patienceMs);
    port1.onmessage = () => {
      clearTimeout(timer);
      resolve();
    };
    worker.postMessage(message, [port2]);
  });
}

/** Takes every kept page out of this browser: whoever sits here next finds none. */
export async function clearKeptPages(): Promise<void> {
  const registration = await container()?.getRegistration();
  const worker = registration?.active;
  if (worker) await tellWorker(worker, { kind: "clear" });
}

/** The build's files this page runs on; the worker may have come too late to see them pass. */
export const filesOfPage = (): string[] =>
  performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => name.includes("/_next/static/"));
