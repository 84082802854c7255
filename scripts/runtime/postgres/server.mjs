import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { freePort, isListening } from "../network.mjs";
import { isAlive, pause } from "../processes.mjs";
import { dataFolder, readState, runningServer, writeState } from "./cluster.mjs";

const startWithinMs = 60_000;

/**
 * Starts the server unless it runs, and waits until it accepts connections.
 * @param {import("./account.mjs").Account} account
 * @param {{ durable?: boolean }} options not durable: for tests, a power cut may lose data
 * @returns {Promise<number>} the port
 */
export async function startServer(account, { durable = true } = {}) {
  const running = runningServer(account.home);
  if (running && (await reaches(running.pid, running.port))) return running.port;
  const state = readState(account.home);
  const port = await freePort(state.port);
  if (port !== state.port) writeState(account.home, { ...state, port });
  const log = path.join(account.home, "log");
  const since = sizeOf(log);
  const until = Date.now() + startWithinMs;
  let child = launch(account, port, log, durable);
  // A killed server's last workers can hold its shared memory for a moment; PostgreSQL then refuses: ask again.
  while (!(await isListening(port))) {
    if (Date.now() > until) throw new Error(`PostgreSQL did not start within a minute. Its log: ${log}`);
    if (child.exitCode === null) await pause(30);
    else {
      const said = readFileSync(log, "utf8").slice(since);
      if (!/pre-existing shared memory block|lock file .* already exists/.test(said))
        throw new Error(`PostgreSQL did not start:\n${said.trim()}`);
      await pause(500);
      child = launch(account, port, log, durable);
    }
  }
  return port;
}

/**
 * Stops it the fast way (open transactions are rolled back, everything is written out) and waits for the end.
 * @param {string} home
 */
export async function stopServer(home) {
  const running = runningServer(home);
  if (!running) return;
  process.kill(running.pid, "SIGINT");
  const until = Date.now() + 30_000;
  while (isAlive(running.pid) && Date.now() < until) await pause(20);
  if (isAlive(running.pid)) process.kill(running.pid, "SIGQUIT");
}

/** @param {number} pid @param {number} port */
async function reaches(pid, port) {
  const until = Date.now() + startWithinMs;
  while (isAlive(pid) && Date.now() < until) {
    if (await isListening(port)) return true;
    await pause(50);
  }
  return false;
}

/** @param {import("./account.mjs").Account} account @param {number} port @param {string} log @param {boolean} durable */
function launch(account, port, log, durable) {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "shared_buffers=256MB",
    "timezone=UTC",
    "log_timezone=UTC",
    // A server takes 26 by default (decision 0040); the rest is for a second one, the command line and measuring.
    "max_connections=200",
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
  const { file, args, options } = account.command("postgres", [
    ...["-D", dataFolder(account.home), "-p", String(port)],
    ...settings.flatMap((setting) => ["-c", setting]),
  ]);
  const out = openSync(log, "a", 0o600);
  // Its own process group: Ctrl-C in the terminal reaches the application first, which then stops the server.
  const child = spawn(file, args, { ...options, stdio: ["ignore", out, out], detached: true });
  child.unref();
  closeSync(out);
  return child;
}

/** @param {string} file */
function sizeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
