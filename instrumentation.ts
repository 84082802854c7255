/** Once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { checkEnvironment } = await import("./lib/platform/check-environment");
  checkEnvironment();
  const [{ env }, { listenForClientAddress }] = await Promise.all([import("./lib/platform/env"), import("./lib/platform/request-address")]);
  listenForClientAddress(env().TRUSTED_PROXIES);
  const [{ startWorker }, { tasks }] = await Promise.all([import("./lib/platform/worker"), import("./lib/telling/work")]);
  startWorker(tasks);
}
