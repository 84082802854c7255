import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import path from "node:path";
import { serverProgram } from "../scripts/runtime/build.mjs";
import { freePort } from "../scripts/runtime/network.mjs";

export type Running = { readonly baseUrl: string; readonly pid: number; readonly stop: () => Promise<void> };

const root = process.cwd();
const answersWithinMs = 60_000;

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
  await answers(`${baseUrl}/api/health`, child);
  return running(child, baseUrl);
}

/** bench/bare-server.mjs with routes from a file. */
export async function startBare(routesFile: string): Promise<Running> {
  const child = spawn(process.execPath, [path.join("bench", "bare-server.mjs"), routesFile], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<string>((resolve) => child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim())));
  return running(child, `http://127.0.0.1:${port}`);
}

/** Waits until a server answers well; throws when it ends before or takes too long. */
export async function answers(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + answersWithinMs;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${url} did not answer within a minute`);
}

const running = (child: ChildProcess, baseUrl: string): Running => ({
  baseUrl,
  pid: child.pid ?? 0,
  stop: () =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
    }),
});

/** Resident memory of a process in megabytes, where the system tells (Linux). */
export function residentMegabytes(pid: number): number {
  const [, kilobytes = "0"] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

export type Fetched = { readonly body: Buffer; readonly type: string };

/** GET over kept connections, so many at once as the agent has; throws on anything but 200. */
export function fetcher(baseUrl: string, connections: number, cookie = ""): (at: string) => Promise<Fetched> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return (at) =>
    new Promise((resolve, reject) => {
      get(`${baseUrl}${at}`, { agent, headers: cookie ? { cookie } : {} }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          if (response.statusCode === 200) resolve({ body: Buffer.concat(parts), type: response.headers["content-type"] ?? "" });
          else reject(new Error(`${at}: ${response.statusCode}`));
        });
      }).on("error", reject);
    });
}
