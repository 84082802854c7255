import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { typescript } from "../../scripts/runtime/programs.mjs";
import { middleOf, type Timing } from "../measure";
import type { Asked } from "../overview-program";
import type { Result } from "../result";
import { endOf } from "../servers";

const rounds = 7;

/** The dashboards over this base beside the same over the one of scale 1, a program each, a round each in turns on one server. */
export async function growthCases(): Promise<Result[]> {
  const larger = programOver(process.env.DATABASE_URL);
  const smaller = programOver(process.env.BENCH_SMALLER_URL);
  try {
    const results: Result[] = [];
    for (const [name, areaId, role] of [
      ["ministry dashboard", "moi", "executive"],
      ["province dashboard", "30", "officer"],
    ] as const) {
      for (const connections of [1, 16]) {
        const [ours, baseline]: [Timing[], Timing[]] = [[], []];
        for (let round = 0; round < rounds; round++) {
          const asked = { areaId, role, connections, calls: connections === 1 ? 40 : 160 };
          ours.push(await ask(larger, asked));
          baseline.push(await ask(smaller, asked));
        }
        results.push({
          name: `${name}, grown data beside scale 1, ${connections} at once`,
          ours: middleOf(ours),
          baseline: middleOf(baseline),
          bar: 1.3,
        });
      }
    }
    return results;
  } finally {
    await Promise.all([endOf(larger), endOf(smaller)]);
  }
}

function programOver(url: string | undefined): ChildProcess {
  if (!url) throw new Error("growth needs two bases: npm run bench -- --scale 10 --only growth");
  return spawn(process.execPath, typescript("bench/overview-program.ts"), {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

async function ask(program: ChildProcess, asked: Asked): Promise<Timing> {
  const gone = new AbortController();
  const ended = once(program, "exit", gone).then(() => Promise.reject(new Error("the program over a base ended")));
  program.send(asked);
  try {
    const [timing] = (await Promise.race([once(program, "message", gone), ended])) as [Timing];
    return timing;
  } finally {
    gone.abort();
    ended.catch(() => undefined);
  }
}
