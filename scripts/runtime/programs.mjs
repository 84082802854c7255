import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** @param {NodeJS.Signals} signal passed on to every program started here */
export function signalPrograms(signal) {
  for (const child of running) child.kill(signal);
}

/**
 * Runs a program from the root of the source and waits for its end.
 * @param {string} file
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] quiet: output is kept, and returned
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(file, args, { env = process.env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, env, stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit" });
    running.add(child);
    let output = "";
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? (signal ? 130 : 1), output });
    });
  });
}

/** @param {string[]} args of node @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] */
export const runNode = (args, options) => run(process.execPath, args, options);

/**
 * Runs quietly; a failure throws with what the program said, of a long text the beginning and the end.
 * @param {string} what
 * @param {Promise<{ code: number, output: string }>} program
 */
export async function orThrow(what, program) {
  const { code, output } = await program;
  if (code === 0) return output;
  const lines = output.trim().split("\n");
  const said = lines.length > 80 ? [...lines.slice(0, 40), "…", ...lines.slice(-40)] : lines;
  throw new Error(`${what} failed:\n${said.join("\n")}`);
}

/** Arguments of node that run TypeScript server modules: `server-only` lets itself be imported under this condition. */
export const typescript = (/** @type {string} */ file) => ["--import=tsx", "--conditions=react-server", file];
