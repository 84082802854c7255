import type { Random } from "./random";
import { type District, districtsOf, placeOf, provinceName, type Unit } from "./units";
import agencies from "./words/agencies.json";
import operations from "./words/operations.json";
import words from "./words/works.json";

/** How an item runs through the year (schedule.ts). */
export type WorkKind = "construction" | "equipment" | "training" | "service" | "materials" | "administration";

export type Item = {
  readonly nameTh: string;
  readonly kind: WorkKind;
  /** CodeItem of expense_category: 2 operations, 3 investment, 5 other. */
  readonly category: "2" | "3" | "5";
  readonly path: string;
  /** Where it is done; null for work of the whole unit. */
  readonly district: District | null;
  readonly agency: string;
  /** Hundreds of baht. */
  readonly amount: number;
};

type Work = { themes: string[]; needs?: string; text: string; from: number; to: number; agency: string; equipment?: boolean };
const works: readonly Work[] = words.works;
const grouped = new Intl.NumberFormat("en-US");

const agencyAt = (key: string, provinceId: string): string => {
  const names: Readonly<Record<string, unknown>> = agencies;
  return String(names[key]).replace("{province}", provinceName(provinceId));
};

const kilometre = (metres: number): string => `กม. ${Math.floor(metres / 1000)}+${String(metres % 1000).padStart(3, "0")}`;

/** The amount divided by the cost of one, rounded to the step, at least one step. */
const sizeOf = (amount: number, cost: string, step: string): number =>
  Math.max(Number(step), Math.round((amount * 100) / Number(cost) / Number(step)) * Number(step));

/** A stretch of road as long as the money pays for. */
function chainage(random: Random, text: string, amount: number): string {
  const [, cost = "5000", step = "50"] = /ยาว \{@(\d+):(\d+)\}/.exec(text) ?? [];
  const from = random.int(0, 38) * 1000 + random.int(0, 39) * 25;
  return `${kilometre(from)} – ${kilometre(from + sizeOf(amount, cost, step))}`;
}

/** Fills {@cost:step} with amount ÷ cost, {a-b:step} with a draw, {place} and {km}. Sizes follow the money, so that they are believable. */
function fill(random: Random, text: string, amount: number, place: string): string {
  return text
    .replace("{place}", place)
    .replace("{km}", () => chainage(random, text, amount))
    .replace(/\{@(\d+):(\d+)\}/g, (_, cost: string, step: string) => grouped.format(sizeOf(amount, cost, step)))
    .replace(/\{(\d+)-(\d+):(\d+)\}/g, (_, from: string, to: string, step: string) =>
      grouped.format(random.int(Number(from) / Number(step), Number(to) / Number(step)) * Number(step)),
    );
}

/**
 * A work of a theme that costs about `amount` and can be done somewhere in the unit. `used` are works and districts the
 * project has already: they come again only now and then.
 */
export function capitalItem(random: Random, unit: Unit, theme: string, amount: number, used: Set<string>): Item {
  const million = amount / 10_000;
  const fitting = works.filter(
    (work) => work.themes.includes(theme) && work.from <= million && million <= work.to && districtsOf(unit, work.needs).length > 0,
  );
  const usable = fitting.length > 0 ? fitting : works.filter((work) => !work.needs && work.from <= million && million <= work.to);
  const work = random.weighted(usable, ({ needs, text }) => (needs ? 1.6 : 1) * (used.has(text) ? 0.15 : 1));
  const district = random.weighted(districtsOf(unit, work.needs), ({ id }) => (used.has(id) ? 0.1 : 1));
  used.add(work.text).add(district.id);
  return {
    nameTh: fill(random, work.text, amount, placeOf(district)),
    kind: work.equipment ? "equipment" : "construction",
    category: "3",
    path: work.equipment ? "งบลงทุน/ค่าครุภัณฑ์" : "งบลงทุน/ค่าที่ดินและสิ่งก่อสร้าง",
    district,
    agency: agencyAt(work.agency, district.provinceId),
    amount,
  };
}

type OperationType = { type: string; weight: number; kind: string; path: string; themes?: string[]; to?: number };

/** Training, hired services, materials: of the whole unit, or of one district. */
export function operatingItem(random: Random, unit: Unit, theme: string, amount: number): Item {
  const types: readonly OperationType[] = operations.types;
  const usable = types.filter(
    ({ themes, to }) => (!themes || themes.includes(theme)) && amount / 10_000 <= (to ?? Number.POSITIVE_INFINITY),
  );
  const type = random.weighted(usable, ({ weight }) => weight);
  const subjects: Readonly<Record<string, string[]>> = operations.subjects;
  const district = random.chance(0.25) ? random.pick(districtsOf(unit)) : null;
  const byTheme: Readonly<Record<string, string>> = agencies.byTheme;
  return {
    nameTh: `${type.type} กิจกรรม${random.pick(subjects[theme] ?? [])}${district ? ` ${placeOf(district)}` : ""}`,
    kind: type.kind as WorkKind,
    category: "2",
    path: `${type.path}/${type.type}`,
    district,
    agency: agencyAt(byTheme[theme] ?? "province_office", district?.provinceId ?? random.pick(unit.provinceIds)),
    amount,
  };
}

/** A lump for an event or a campaign (งบรายจ่ายอื่น). */
export function otherItem(random: Random, unit: Unit, theme: string, amount: number): Item {
  const names: Readonly<Record<string, string[]>> = operations.other;
  const byTheme: Readonly<Record<string, string>> = agencies.byTheme;
  return {
    nameTh: `${random.pick(names[theme] ?? names.tourism ?? [])}${unit.nameTh}`,
    kind: "service",
    category: "5",
    path: "งบรายจ่ายอื่น",
    district: null,
    agency: agencyAt(byTheme[theme] ?? "province_office", random.pick(unit.provinceIds)),
    amount,
  };
}

export const administrationItem = (unit: Unit, amount: number): Item => ({
  nameTh: operations.administration[unit.kind],
  kind: "administration",
  category: "5",
  path: "งบรายจ่ายอื่น",
  district: null,
  agency: agencyAt("province_office", unit.provinceIds[0] ?? ""),
  amount,
});
