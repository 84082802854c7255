import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

/**
 * Runs a Node program from the root of the source and waits for its end.
 * @param {string[]} args of node
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] quiet: output is kept, and returned
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args, { env = process.env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit" });
    let output = "";
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code: code ?? (signal ? 130 : 1), output }));
  });
}

/** Arguments of node that run TypeScript server modules: `server-only` lets itself be imported under this condition. */
export const typescript = (/** @type {string} */ file) => ["--import=tsx", "--conditions=react-server", file];
