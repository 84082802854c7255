const parent = process.ppid;

/**
 * Calls back when this program is asked to stop: Ctrl-C, a signal, a closed terminal. A signal sent to npm ends only
 * the shell that npm put between itself and us; the change of parent then tells.
 * @param {() => void} stop
 */
export function onStop(stop) {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, stop);
  if (!process.env.npm_lifecycle_event) return;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}
