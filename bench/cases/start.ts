import { spawn } from "node:child_process";
import { freePort } from "../../scripts/runtime/network.mjs";
import { type Result, withinLimit } from "../result";
import { answers, endOf, residentMegabytes } from "../servers";

const rounds = 5;

/** `npm start` over a built application and a running base: from the program's begin to its first good answer. */
export async function startCases(): Promise<Result[]> {
  const [taken, memory]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const port = await freePort();
    const began = performance.now();
    const child = spawn(process.execPath, ["scripts/start.mjs", "--port", String(port)], {
      env: { ...process.env, DEMO: "0", NEXTAUTH_URL: `http://127.0.0.1:${port}` },
      stdio: ["ignore", "ignore", "inherit"],
    });
    try {
      await answers(`http://127.0.0.1:${port}/api/health`, child);
      // The first one may still load lists or build; it is not warm.
      if (round > 0) taken.push(performance.now() - began);
      memory.push(residentMegabytes(child.pid ?? 0));
    } finally {
      await endOf(child);
    }
  }
  return [
    withinLimit("server start to the first good answer, ms", taken, 1500),
    { ...withinLimit("memory of the starting program beside the server, MB", memory, 100), bar: null },
  ];
}
