import { spawn } from "node:child_process";
import { serverProgram } from "./build.mjs";
import { root } from "./paths.mjs";
import { pause } from "./processes.mjs";
import { onStop } from "./stop.mjs";

const stopWithinMs = 10_000;

/**
 * Runs the server until it ends. Its first lines are kept back until it answers, so that ours stay together.
 * @param {object} options
 * @param {"start" | "dev"} options.mode
 * @param {string} options.host
 * @param {number} options.port
 * @param {NodeJS.ProcessEnv} options.env
 * @param {{ requested: boolean }} options.stop
 * @param {() => void} options.ready
 * @returns {Promise<number>} exit code of the server
 */
export async function serve({ mode, host, port, env, stop, ready }) {
  const child = spawn(process.execPath, serverProgram(mode, { host, port }), { cwd: root, env, stdio: ["ignore", "pipe", "pipe", "ipc"] });
  const ended = new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  let held = "";
  let isReady = false;
  child.stdout?.on("data", (chunk) => {
    if (isReady) process.stdout.write(chunk);
    else held += chunk;
  });
  child.stderr?.on("data", (chunk) => process.stderr.write(chunk));
  onStop(() => {
    child.kill("SIGTERM");
    // Open connections may keep a stopping server waiting.
    setTimeout(() => child.kill("SIGKILL"), stopWithinMs).unref();
  });
  if (stop.requested) child.kill("SIGTERM");
  const address = `http://${host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host}:${port}`;
  while (child.exitCode === null && child.signalCode === null && !isReady) {
    isReady = await answers(`${address}/api/health`);
    if (isReady) ready();
    else await pause(20);
  }
  const code = await ended;
  if (!isReady && !stop.requested) process.stderr.write(held);
  return code;
}

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(30_000) })).ok;
  } catch {
    return false;
  }
}
