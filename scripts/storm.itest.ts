import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demoPassword } from "@/lib/access/demo-password";
import { randomOf } from "@/lib/platform/testing/random";
import { demoYears } from "../prisma/demo/frame";
import { units } from "../prisma/demo/units";
import { command, install, processesOf, start } from "./runtime/testing/installation";
import { Client, newTally } from "./storm/client";
import { databaseProcesses, withDatabase } from "./storm/installed-database";
import { newLedger } from "./storm/ledger";
import { type Officer, type Storm, work } from "./storm/officer";
import { snapshot } from "./storm/stored";
import { judge } from "./storm/verdict";

/** STORM_SEED repeats a storm's choices (not its timing); STORM_TURNS makes it longer. */
const seed = Number(process.env.STORM_SEED ?? Date.now() % 1_000_000);
const turns = Number(process.env.STORM_TURNS ?? 24);
const officerCount = 50;
/** Officers of the first units have a colleague of the agency on the same projects. */
const unitCount = 34;
/** When the server is killed, by the share of all turns that was answered; with its database or without. */
const kills = [
  { after: 0.3, withDatabase: false },
  { after: 0.6, withDatabase: true },
];

let folder = "";
let remove = () => {};
const stormUnits = units.filter(({ kind }) => kind === "province").slice(0, unitCount);

beforeAll(() => {
  ({ folder, remove } = install());
  if (!existsSync(path.join(folder, ".next", "BUILD_ID"))) throw new Error("Build first: npm test -- build runtime");
});
afterAll(() => {
  for (const pid of [...processesOf(folder).map((each) => each.pid), ...databaseProcesses(folder)]) stop(pid);
  remove();
});

function stop(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    // Ended meanwhile, with its parent.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

function killServer({ withDatabase: both }: { readonly withDatabase: boolean }): void {
  const database = databaseProcesses(folder);
  const server = processesOf(folder).filter(({ pid }) => !database.includes(pid));
  for (const { pid } of server) stop(pid);
  if (both) for (const pid of database) stop(pid);
}

it("keeps every acknowledged figure once while fifty officers write and the server is killed", { timeout: 240_000 }, async () => {
  const began = performance.now();
  const year = demoYears.at(-1);
  const loaded = await command(folder, [
    "demo",
    "load",
    "--years",
    String(year),
    "--units",
    stormUnits.map(({ id }) => id).join(","),
    "--json",
  ]);
  expect(loaded.stderr + loaded.stdout).toContain("openRound");
  const { openRound } = JSON.parse(loaded.stdout) as { openRound: { year: number; month: number } };
  let server = await start(folder);
  const { port, address } = server;

  const storm: Storm = { month: openRound.month, tally: newTally(), ledger: newLedger(), nextNumber: numbers() };
  const projects = await withDatabase(folder, (rows) =>
    rows<{ id: string; areaId: string }>(
      `select id, area_id as "areaId" from project where plan_tier = 'Y1' and fiscal_year = $1 order by area_id, seq, id`,
      [openRound.year],
    ),
  );
  const projectIds = projects.map(({ id }) => id);
  const before = await withDatabase(folder, (rows) => snapshot(rows, projectIds, openRound.month));
  const officers = await signIn(address, storm, projects);
  const ready = performance.now();

  let finished = 0;
  const working = Promise.all(
    officers.map(async (officer) => {
      for (let turn = 0; turn < turns; turn++) {
        await work(officer, storm, turn);
        finished += 1;
      }
    }),
  );
  for (const kill of kills) {
    while (finished < kill.after * officerCount * turns) await new Promise((resolve) => setTimeout(resolve, 20));
    killServer(kill);
    await server.code;
    server = await start(folder, port);
  }
  await working;
  const calm = performance.now();

  const faults = await withDatabase(folder, (rows) => judge(rows, storm.ledger, { projectIds, month: openRound.month, before }));
  const rollups = await command(folder, ["verify-rollups", "--json"]);
  const audit = await command(folder, ["verify-audit", "--json"]);
  server.child.kill("SIGTERM");
  await server.code;
  const { tally, ledger } = storm;
  const counted = (outcome: string) =>
    [ledger.saves, ledger.sendings].map((list) => list.filter((each) => each.outcome === outcome).length);
  const seconds = (from: number, to: number) => Math.round((to - from) / 1000);
  process.stdout.write(
    `${[
      `Storm ${seed}: ${officers.length} officers, ${kills.length} kills, ${tally.requests} requests, ${tally.repeats} repeats, ${tally.lost} without an answer, ${tally.conflicts} conflicts`,
      `  saves and sendings: acknowledged ${counted("acknowledged")}, refused ${counted("refused")}, abandoned ${counted("abandoned")}`,
      `  refusals: ${[...tally.refused].map(([code, count]) => `${code} ${count}`).join(", ")}`,
      `  ${seconds(began, ready)} s to begin, ${seconds(ready, calm)} s of storm, ${seconds(calm, performance.now())} s to judge. Again: STORM_SEED=${seed}`,
    ].join("\n")}\n`,
  );

  expect(faults.slice(0, 20)).toEqual([]);
  expect(rollups).toMatchObject({ code: 0, stdout: expect.stringContaining('"differences":[]') });
  expect(audit).toMatchObject({ code: 0, stdout: expect.stringContaining('"intact":true') });
  const [saves = 0, sendings = 0] = counted("acknowledged");
  expect(saves).toBeGreaterThan(officerCount);
  expect(sendings).toBeGreaterThan(unitCount / 2);
  expect(tally.lost).toBeGreaterThan(kills.length);
  expect(tally.conflicts).toBeGreaterThan(0);
  expect(tally.repeats).toBeGreaterThan(officerCount);
});

function numbers(): () => number {
  let last = 0;
  return () => ++last;
}

/** Fifty browsers, a few signing in at a time: the officer of every unit, and an agency's recorder in some. */
async function signIn(address: string, storm: Storm, projects: readonly { id: string; areaId: string }[]): Promise<Officer[]> {
  const people = [
    ...stormUnits.map(({ id }) => ({ areaId: id, duty: "officer" })),
    ...stormUnits.map(({ id }) => ({ areaId: id, duty: "agency" })),
  ].slice(0, officerCount);
  const officers: Officer[] = [];
  const waiting = people.map(({ areaId, duty }, index) => async () => {
    const client = new Client(address, storm.tally);
    await client.signIn(`p${areaId}.${duty}`, demoPassword);
    const projectIds = projects.filter((project) => project.areaId === areaId).map(({ id }) => id);
    const below = randomOf(seed + index * 7919);
    officers.push({ client, maySubmit: duty === "officer", below, open: new Set(projectIds), screens: new Map() });
  });
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await next();
    }),
  );
  return officers;
}
