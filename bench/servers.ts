import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import path from "node:path";
import { serverProgram } from "../scripts/runtime/build.mjs";
import { freePort } from "../scripts/runtime/network.mjs";

export type Running = { readonly baseUrl: string; readonly pid: number; readonly stop: () => Promise<void> };

const root = process.cwd();
const answersWithinMs = 60_000;
/** The slowest answer that is still measured; a server that is silent for longer fails its group. */
const requestWithinMs = 60_000;
const endsWithinMs = 15_000;

const started = new Set<ChildProcess>();

/** Ends whatever a group that ran out of time left behind. */
export function endServers(): void {
  for (const child of started) child.kill("SIGKILL");
}

/** The production build over the bench's base, as `npm start` runs it. */
export async function startApplication(): Promise<Running> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const env = { ...process.env, NEXTAUTH_URL: baseUrl, DATABASE_POOL_SIZE: "20" };
  const child = spawn(process.execPath, serverProgram("start", { host: "127.0.0.1", port }), {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const application = running(child, baseUrl);
  await answers(`${baseUrl}/api/health`, child).catch(async (error) => {
    await application.stop();
    throw error;
  });
  return application;
}

/** bench/bare-server.mjs with routes from a file. */
export async function startBare(routesFile: string): Promise<Running> {
  const child = spawn(process.execPath, [path.join("bench", "bare-server.mjs"), routesFile], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once("exit", (code) => reject(new Error(`the bare server ended with ${code}`)));
  });
  return running(child, `http://127.0.0.1:${port}`);
}

/** Waits until a server answers well; throws when it ends before or takes too long. */
export async function answers(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + answersWithinMs;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const isGood = await fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
      async (answer) => (await answer.arrayBuffer()) && answer.ok,
      () => false,
    );
    if (isGood) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${url} did not answer within a minute`);
}

function running(child: ChildProcess, baseUrl: string): Running {
  started.add(child);
  child.once("exit", () => started.delete(child));
  return { baseUrl, pid: child.pid ?? 0, stop: () => endOf(child) };
}

/** Asks a program to end and waits for it; one that does not is ended. */
export function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const force = setTimeout(() => child.kill("SIGKILL"), endsWithinMs);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

/** Resident memory of a process in megabytes, where the system tells (Linux). */
export function residentMegabytes(pid: number): number {
  const [, kilobytes = "0"] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

export type Fetched = { readonly body: Buffer; readonly type: string };

/** GET over kept connections, so many at once as the agent has; throws on anything but 200 and on silence. */
export function fetcher(baseUrl: string, connections: number, cookie = ""): (at: string) => Promise<Fetched> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const once = (at: string, repeated: boolean): Promise<Fetched> =>
    new Promise((resolve, reject) => {
      const request = get(`${baseUrl}${at}`, { agent, headers: cookie ? { cookie } : {}, timeout: requestWithinMs }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          if (response.statusCode === 200) resolve({ body: Buffer.concat(parts), type: response.headers["content-type"] ?? "" });
          else reject(new Error(`${at}: ${response.statusCode} ${Buffer.concat(parts).toString("utf8", 0, 300)}`));
        });
      });
      request.on("timeout", () => request.destroy(new Error(`${at}: no answer within ${requestWithinMs / 1000} s`)));
      request.on("error", (error: NodeJS.ErrnoException) => {
        // A kept connection may be closed by the server in the moment it is used again.
        if (error.code === "ECONNRESET" && request.reusedSocket && !repeated) once(at, true).then(resolve, reject);
        else reject(error);
      });
    });
  return (at) => once(at, false);
}
