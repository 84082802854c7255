import { exportCases } from "./cases/export";
import { growthCases } from "./cases/growth";
import { httpCases, wallCases } from "./cases/http";
import { importCases } from "./cases/import";
import { overviewCases } from "./cases/overview";
import { pageCases } from "./cases/pages";
import { registerCases } from "./cases/register";
import { startCases } from "./cases/start";
import { submitCases } from "./cases/submit";
import { typingCases } from "./cases/typing";
import { deadline } from "./measure";
import type { Result } from "./result";
import { endServers } from "./servers";

export type Group = { readonly name: string; readonly cases: () => Promise<Result[]> };

export const groups: readonly Group[] = [
  { name: "dashboards", cases: overviewCases },
  { name: "register", cases: registerCases },
  { name: "export", cases: exportCases },
  { name: "submit", cases: submitCases },
  { name: "import", cases: importCases },
  { name: "http", cases: httpCases },
  { name: "walls", cases: wallCases },
  { name: "start", cases: startCases },
  { name: "pages", cases: pageCases },
  { name: "typing", cases: typingCases },
  { name: "growth", cases: growthCases },
];

/** The group's results; throws what it throws, and when it is not done within its time, whose servers are ended then. */
export async function within(milliseconds: number, { name, cases }: Group): Promise<Result[]> {
  deadline.at = performance.now() + milliseconds;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      endServers();
      reject(new Error(`${name} was not done within ${(milliseconds / 60_000).toFixed(1)} minutes`));
    }, milliseconds);
  });
  try {
    return await Promise.race([cases(), late]);
  } finally {
    clearTimeout(timer);
  }
}
