import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { roles } from "@/lib/access/roles";
import { makeActor } from "@/lib/platform/testing/fixtures";
import { accessRules } from "./access-rules";
import { cellsRules } from "./cells-rules";
import { completenessRules } from "./completeness-rules";
import { deskRules } from "./desk-rules";
import { documentsRules } from "./documents-rules";
import { evidenceRules } from "./evidence-rules";
import { exchangeRules } from "./exchange-rules";
import { liveRules } from "./live-rules";
import { registerRules } from "./register-rules";
import { reportingRules } from "./reporting-rules";
import { roundsRules } from "./rounds-rules";
import { isGranted, type MatrixRules, type Place, places, whoOf } from "./rule";
import { searchRules } from "./search-rules";
import { settingsRules } from "./settings-rules";
import { tellingRules } from "./telling-rules";
import { makeWorld, type World } from "./world";

const root = path.resolve(import.meta.dirname, "../../../..");
const rules: MatrixRules = {
  ...accessRules,
  ...settingsRules,
  ...reportingRules,
  ...cellsRules,
  ...exchangeRules,
  ...evidenceRules,
  ...documentsRules,
  ...deskRules,
  ...roundsRules,
  ...completenessRules,
  ...tellingRules,
  ...liveRules,
  ...searchRules,
  ...registerRules,
};

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));

/** "path#name" of every function a commands or queries folder exports. */
function exportedFunctions(): string[] {
  const files = filesIn("lib").filter((file) => /^lib\/[^/]+\/(.+\/)?(commands|queries)\/[^/]+\.ts$/.test(file));
  return files.flatMap((file) => {
    const code = readFileSync(path.join(root, file), "utf8");
    const names = [...code.matchAll(/^export (?:async )?function (\w+)|^export const (\w+) = (?:async )?\(/gm)];
    return names.map((match) => `${file}#${match[1] ?? match[2]}`);
  });
}

describe("the access matrix", () => {
  it("states a rule for every command and query, and none for what is gone", () => {
    expect(Object.keys(rules).sort()).toEqual(exportedFunctions().sort());
  });

  it("lets no page or endpoint call what is for the server only", () => {
    const routes = filesIn("app").map((file) => ({ file, code: readFileSync(path.join(root, file), "utf8") }));
    for (const [key, rule] of Object.entries(rules)) {
      if (!("system" in rule)) continue;
      const module = `@/${key.split("#")[0]?.replace(/\.ts$/, "")}"`;
      const callers = routes.filter(({ code }) => code.includes(module)).map(({ file }) => file);
      expect(callers, key).toEqual(rule.calledFrom ?? []);
    }
  });
});

describe("every command and query, as every role, inside and outside its area", () => {
  let world: World;
  const actors = new Map<string, Actor>();

  beforeAll(async () => {
    world = await makeWorld();
    for (const role of roles) {
      for (const place of Object.keys(places) as Place[]) actors.set(`${role} ${place}`, await makeActor(role, places[place]));
    }
  });

  const tried = Object.entries(rules).flatMap(([key, rule]) => ("attempt" in rule ? [[key, rule] as const] : []));
  it.each(tried)("%s", async (_, rule) => {
    const wrong: string[] = [];
    for (const role of roles) {
      for (const place of Object.keys(places) as Place[]) {
        const actor = actors.get(`${role} ${place}`);
        if (!actor) throw new Error(`no actor ${role} ${place}`);
        const granted = await rule.attempt(whoOf(actor), world);
        if (granted !== isGranted(rule, role, place)) wrong.push(`${role} at ${place}: ${granted ? "granted" : "refused"}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
