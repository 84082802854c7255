import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { freePort } from "../network.mjs";

const root = path.resolve(import.meta.dirname, "../../..");
const place = path.join(root, ".data", "runtime tests");
const sources =
  "app components lib public prisma scripts proxy.ts instrumentation.ts next.config.js postcss.config.mjs prisma.config.ts tsconfig.json package.json package-lock.json";

/** An installation of its own in a path with a space: the sources copied, packages and build linked, its own data. */
export function install(): { folder: string; remove: () => void } {
  const folder = path.join(place, `copy ${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of sources.split(" ").filter((each) => existsSync(path.join(root, each))))
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  // Linked file by file: in the same file system, and a folder that is really there.
  for (const name of ["node_modules", ".next"]) execFileSync("cp", ["-al", path.join(root, name), folder]);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Settings of the machine the tests run on do not reach the programs under test. */
function cleanEnvironment(extra: Record<string, string>): NodeJS.ProcessEnv {
  const own = new Set("DATABASE_URL DATA_DIR PORT HOST NEXTAUTH_URL NEXTAUTH_SECRET VITEST TZ npm_lifecycle_event".split(" "));
  const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.has(name)));
  return { ...rest, NODE_ENV: "production", DEMO: "0", IGNORE_ENV_FILE: "1", ...extra };
}

export type Running = { child: ChildProcess; output: () => string; code: Promise<number | null>; until: (words: RegExp) => Promise<void> };

export function run(folder: string, args: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [...args], {
    cwd: folder,
    env: cleanEnvironment(env),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += String(chunk)));
  const code = new Promise<number | null>((resolve) => child.once("close", resolve));
  const until = async (words: RegExp) => {
    const end = Date.now() + 100_000;
    while (!words.test(text)) {
      if (child.exitCode !== null || Date.now() > end) throw new Error(`"${words.source}" was never said:\n${text}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { child, output: () => text, code, until };
}

/** One command of the dispatcher, to its end. */
export async function command(folder: string, args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [path.join("scripts", "cli.mjs"), ...args], { cwd: folder, env: cleanEnvironment({}) });
  child.stdin.end();
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += String(chunk)));
  child.stderr.on("data", (chunk) => (stderr += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, stdout, stderr };
}

/** Starts the application and waits until it says that it is ready; on a port of its own unless one is named. */
export async function start(folder: string, at?: number): Promise<Running & { port: number; address: string }> {
  const port = at ?? (await freePort());
  const running = run(folder, ["scripts/start.mjs", "--port", String(port)]);
  await running.until(/Ready on/);
  return { ...running, port, address: `http://127.0.0.1:${port}` };
}

/** Processes that work in this installation, by what their command line or working folder says. */
export function processesOf(folder: string): { pid: number; command: string }[] {
  return execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, pid, text]) => ({ pid: Number(pid), command: text ?? "" }))
    .filter(({ pid, command: text }) => pid !== process.pid && (text.includes(folder) || workingFolder(pid).startsWith(folder)));
}

function workingFolder(pid: number): string {
  try {
    return execFileSync("readlink", [`/proc/${pid}/cwd`], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "";
  }
}
