import { parseArgs } from "node:util";
import { runTasks } from "@/lib/platform/worker";
import { retryUntold } from "@/lib/telling/commands/retry-untold";
import { readUntold, type Untold } from "@/lib/telling/queries/read-untold";
import { tasks } from "@/lib/telling/work";

const help = `Usage: node scripts/cli.mjs work --once | --status | --retry  [--json]

What the server does by itself every few seconds: makes certifications official, reminds of rounds, writes to inboxes, sends e-mails.
  --once     do it now, once; safe beside running servers and other schedulers
  --status   say what waits and what could not be told, with the reason
  --retry    give what could not be told its tries anew, then do it once
  --json     the state as JSON on standard output
Exit code 0: done. 1: something could not be told. 2: wrong usage.
`;

export async function run(args: string[]): Promise<0 | 1 | 2> {
  const options = optionsOf(args);
  if (options?.help) {
    process.stdout.write(help);
    return 0;
  }
  if (!options || [options.once, options.status, options.retry].filter(Boolean).length !== 1) {
    process.stderr.write(help);
    return 2;
  }
  const now = new Date();
  if (options.retry) {
    const { events, emails } = await retryUntold(now);
    process.stderr.write(`To be tried again: ${events} events, ${emails} e-mails.\n`);
  }
  const failing = options.status ? null : await runTasks(tasks, now);
  const untold = await readUntold();
  if (options.json) process.stdout.write(`${JSON.stringify({ failing, ...untold })}\n`);
  for (const line of linesOf(untold)) process.stderr.write(`${line}\n`);
  return failing || untold.events.length > 0 || untold.emails.length > 0 ? 1 : 0;
}

function linesOf({ events, emails, waiting }: Untold): string[] {
  return [
    `Waiting: ${waiting.events} events, ${waiting.emails} e-mails. Not told: ${events.length} events, ${emails.length} e-mails.`,
    ...events.map(({ id, topic, createdAt, reason }) => `event ${id} (${topic}, ${createdAt.toISOString()}): ${reason}`),
    ...emails.map(({ id, username, createdAt, reason }) => `e-mail ${id} to ${username} (${createdAt.toISOString()}): ${reason}`),
  ];
}

type Options = { help?: boolean; once?: boolean; status?: boolean; retry?: boolean; json?: boolean };

function optionsOf(args: string[]): Options | null {
  const flag = { type: "boolean" } as const;
  try {
    return parseArgs({ args, options: { help: { ...flag, short: "h" }, once: flag, status: flag, retry: flag, json: flag } }).values;
  } catch {
    return null;
  }
}
