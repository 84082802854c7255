import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/policy";
import { readUnitIndex } from "@/lib/areas/queries/read-unit-index";
import { matchUnit, type UnitIndex, unitLevelOf } from "@/lib/areas/rules/match-unit";
import { type Result, succeed } from "@/lib/core/result";
import { type BaseNames, type Comparison, compareWithBase } from "./compare-with-base";
import { type PlanFile, type PlanFileReading, type Progress, readPlanFile } from "./read-plan-file";
import type { ReadingLookups, UnitReading } from "./rules/plan-row";
import type { MappingChoice } from "./schema";
import { readCategoryClasses, readFiscalYears } from "./store-lookups";
import { readStoredPlans } from "./store-plans";

export type Examined = { readonly reading: PlanFileReading; readonly names: BaseNames; readonly lookups: ReadingLookups } & Comparison;

/** Reads a file as this actor may and compares it with the base. Writes nothing. */
export async function examineFile(actor: Actor, file: PlanFile, progress: Progress = async () => true): Promise<Result<Examined>> {
  const [units, fiscalYears, classes] = await Promise.all([readUnitIndex(), readFiscalYears(), readCategoryClasses()]);
  const lookups: ReadingLookups = { fiscalYears, unitOf: unitReader(actor, units, file.choice) };
  const reading = await readPlanFile(file, lookups, progress);
  if (!reading.ok) return reading;
  const byId = new Map(units.units.map((unit) => [unit.id, unit]));
  const names: BaseNames = {
    nameOf: (areaId) => byId.get(areaId)?.nameTh ?? areaId,
    levelOf: (areaId) => byId.get(areaId)?.level ?? "province",
    classOf: (category) => classes.get(category) ?? "recurrent",
  };
  const stored = await readStoredPlans(reading.value.plans);
  return succeed({ reading: reading.value, names, lookups, ...compareWithBase(reading.value, stored, names, lookups) });
}

/** Names repeat on every row: each is matched once. A unit the actor may not write is refused like an unknown one, by its own words. */
function unitReader(actor: Actor, units: UnitIndex, choice: MappingChoice): ReadingLookups["unitOf"] {
  const known = new Map<string, UnitReading>();
  return (written, unitType) => {
    const key = `${unitType}\n${written}`;
    const before = known.get(key);
    if (before) return before;
    const reading = readOne(actor, units, choice, written, unitType);
    known.set(key, reading);
    return reading;
  };
}

function readOne(actor: Actor, units: UnitIndex, choice: MappingChoice, written: string, unitType: string): UnitReading {
  const chosen = units.units.find((unit) => unit.id === choice.units?.[written]);
  const match = chosen ? { kind: "found" as const, unit: chosen } : matchUnit(units, written, unitLevelOf(unitType));
  if (match.kind !== "found")
    return { ok: false, code: match.kind === "ambiguous" ? "unit_ambiguous" : "unit_unknown", suggestions: match.suggestions };
  const { id, ancestorIds } = match.unit;
  return can(actor, "plan.import", { areaId: id, ancestorIds }) ? { ok: true, areaId: id } : { ok: false, code: "unit_not_yours" };
}
