import { parseArgs } from "node:util";
import { loadEnvironmentFile } from "./environment.mjs";
import { freePort } from "./network.mjs";
import { prepare } from "./prepare.mjs";
import { signalPrograms } from "./programs.mjs";
import { serve } from "./serve.mjs";
import { onStop } from "./stop.mjs";
import { welcome } from "./welcome.mjs";

const help = (/** @type {string} */ verb) => `Usage: npm ${verb} [-- --port NUMBER]

  --port NUMBER   listen there (or PORT; default 3000)
  --help          this text

Other settings come from the environment or the file .env; see the table in README.md.
`;

/**
 * From the source to a running server, and back to nothing on Ctrl-C.
 * @param {{ mode: "start" | "dev", args: string[] }} options
 * @returns {Promise<number>} exit code
 */
export async function launch({ mode, args }) {
  let values;
  try {
    ({ values } = parseArgs({ args, options: { port: { type: "string" }, help: { type: "boolean", short: "h" } } }));
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : error}\n\n${help(mode === "dev" ? "run dev" : "start")}`, 2);
  }
  if (values.help) {
    process.stdout.write(help(mode === "dev" ? "run dev" : "start"));
    return 0;
  }
  loadEnvironmentFile();
  const host = process.env.HOST || "127.0.0.1";
  const port = Number(values.port ?? (process.env.PORT || 3000));
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return refuse(`"${values.port ?? process.env.PORT}" is no port: give a number from 1 to 65535.\n`, 2);
  if ((await freePort(port)) !== port) {
    return refuse(
      `Port ${port} is taken. Stop what listens there, or choose another: npm ${mode === "dev" ? "run dev" : "start"} -- --port ${port + 1}\n`,
      1,
    );
  }
  const stop = { requested: false };
  onStop(() => {
    stop.requested = true;
    signalPrograms("SIGTERM");
  });
  let database;
  try {
    const prepared = await prepare({ mode, host, port, stop, opened: (open) => (database = open) });
    if (!prepared) return 130;
    const code = await serve({ mode, host, port, env: prepared.env, stop, ready: () => welcome(prepared) });
    return stop.requested ? 0 : code;
  } catch (error) {
    if (stop.requested) return 130;
    return refuse(`\n${error instanceof Error ? error.message : error}\n`, 1);
  } finally {
    await database?.release();
    if (stop.requested) process.stdout.write("\nStopped.\n");
  }
}

/** @param {string} text @param {number} code */
function refuse(text, code) {
  process.stderr.write(text);
  return code;
}
