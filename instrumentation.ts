/** Once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { checkEnvironment } = await import("./lib/platform/check-environment");
  checkEnvironment();
  const [{ env }, { listenForClientAddress }] = await Promise.all([import("./lib/platform/env"), import("./lib/platform/request-address")]);
  listenForClientAddress(env().TRUSTED_PROXIES);
  setTimeout(() => void startWork(), workAfterMs).unref();
}

/** Loading what tells and settles takes as long as the first answer: that comes first. */
const workAfterMs = 1_000;

async function startWork(): Promise<void> {
  try {
    const [{ startWorker }, { tasks }] = await Promise.all([import("./lib/platform/worker"), import("./lib/telling/work")]);
    startWorker(tasks);
  } catch (error) {
    const { logError } = await import("./lib/platform/log");
    logError("worker.not_started", error);
    process.exit(1);
  }
}
