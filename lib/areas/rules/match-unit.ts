import { likeness } from "@/lib/core/likeness";
import { matchKeyOf, normalizeThai } from "@/lib/core/thai-text";
import words from "./unit-words.json";

/**
 * Which budget owner a written name means (DOMAIN §2): by code, official or short name, or a spelling known to area_alias.
 * A name that matches nothing, or more than one, is never resolved here: the nearest names are offered and a person chooses.
 */
export type UnitLevel = "province" | "cluster";
export type UnitName = {
  readonly id: string;
  readonly level: UnitLevel;
  readonly nameTh: string;
  /** Itself and what lies above it: what a policy asks about. */
  readonly ancestorIds: readonly string[];
  /** Every written form: official, short, English, misspelling, code. */
  readonly names: readonly string[];
};
export type UnitSuggestion = { readonly id: string; readonly name: string };
export type UnitMatch =
  | { readonly kind: "found"; readonly unit: UnitName }
  | { readonly kind: "ambiguous" | "unknown"; readonly suggestions: readonly UnitSuggestion[] };

export type UnitIndex = { readonly units: readonly UnitName[]; readonly byKey: ReadonlyMap<string, readonly UnitName[]> };

const suggestionLimit = 3;
/** Below this likeness (0–1) a suggestion would only mislead. */
const leastLikeness = 0.34;

export function indexUnits(units: readonly UnitName[]): UnitIndex {
  const byKey = new Map<string, UnitName[]>();
  for (const unit of units) {
    for (const key of new Set([unit.id, unit.nameTh, ...unit.names].map((name) => keyOf(name).key))) {
      if (key !== "") byKey.set(key, [...(byKey.get(key) ?? []), unit]);
    }
  }
  return { units, byKey };
}

/** `level` is what the file's own unit type column says; a prefix in the name itself says it otherwise. */
export function matchUnit(index: UnitIndex, written: string, level: UnitLevel | null = null): UnitMatch {
  const { key, prefix } = keyOf(written);
  const wanted = level ?? prefix;
  const found = ofKey(index, key, wanted);
  if (found.length === 1 && found[0]) return { kind: "found", unit: found[0] };
  if (found.length > 1) return { kind: "ambiguous", suggestions: found.slice(0, suggestionLimit).map(suggestionOf) };
  return { kind: "unknown", suggestions: nearest(index, key, wanted) };
}

/**
 * The units a word of a search names, written in full: by name, by-name ("โคราช") or a known misspelling, "จังหวัด" before it or not.
 * None for part of a name, and none for a number: "หมู่ที่ 12" is no province.
 */
export function unitsNamed(index: UnitIndex, written: string): readonly UnitName[] {
  const { key, prefix } = keyOf(written);
  return /\p{L}/u.test(key) ? ofKey(index, key, prefix) : [];
}

/** Names the unit level of "จังหวัด", "กลุ่มจังหวัด", "province" …; null when the text is none of them. */
export function unitLevelOf(text: string): UnitLevel | null {
  const key = matchKeyOf(text);
  if (words.cluster.map(matchKeyOf).includes(key)) return "cluster";
  return words.province.map(matchKeyOf).includes(key) ? "province" : null;
}

const suggestionOf = (unit: UnitName): UnitSuggestion => ({ id: unit.id, name: unit.nameTh });

const ofKey = (index: UnitIndex, key: string, level: UnitLevel | null): readonly UnitName[] =>
  (index.byKey.get(key) ?? []).filter((unit) => level === null || unit.level === level);

/** Prefixes come off before dots and spaces do: "จ.นครราชสีมา" and "จังหวัดนครราชสีมา" are one key. Longer prefixes first. */
function keyOf(name: string): { key: string; prefix: UnitLevel | null } {
  const text = normalizeThai(name).replace(/^["'(]+|["')]+$/g, "");
  for (const level of ["cluster", "province"] as const) {
    for (const prefix of words.prefixes[level]) {
      if (text.startsWith(prefix) && text.length > prefix.length) {
        return { key: matchKeyOf(text.slice(prefix.length)), prefix: level };
      }
    }
  }
  return { key: matchKeyOf(text), prefix: null };
}

function nearest(index: UnitIndex, key: string, level: UnitLevel | null): UnitSuggestion[] {
  if (key === "") return [];
  const scores = new Map<UnitName, number>();
  for (const [name, units] of index.byKey) {
    const score = likeness(key, name);
    for (const unit of units) {
      if (level !== null && unit.level !== level) continue;
      if (score >= leastLikeness && score > (scores.get(unit) ?? 0)) scores.set(unit, score);
    }
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0].id.localeCompare(b[0].id))
    .slice(0, suggestionLimit)
    .map(([unit]) => suggestionOf(unit));
}
