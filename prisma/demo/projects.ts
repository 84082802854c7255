import type { Satang } from "@/lib/core/money";
import { capitalShape, itemAmounts, operatingShape } from "./amounts";
import { administrationOf } from "./frame";
import { type Random, randomOf } from "./random";
import { type Unit, units } from "./units";
import words from "./words/themes.json";
import { administrationItem, capitalItem, type Item, operatingItem, otherItem } from "./works";

export type Theme = (typeof words.themes)[number];
export type PlannedProject = {
  readonly nameTh: string;
  readonly theme: Theme;
  readonly items: readonly Item[];
};

const administration = words.themes.find(({ code }) => code === "administration") as Theme;
const themes = words.themes.filter((theme) => theme !== administration);
const hundredBaht = 10_000n;

/** Slots a unit and copy may use; more than any plan has. */
const slots = 16;
const golden = 0.618034;

/**
 * What a unit keeps doing for years: its order of themes is its own, so that projects of one year continue those of another.
 * Steps of the golden ratio spread the themes evenly over all units, so that their shares come out as they should.
 */
function themesOf(unit: Unit, copy: number, count: number): Theme[] {
  const whole = themes.reduce((sum, { share }) => sum + share, 0);
  const first = (copy * units.length + units.indexOf(unit)) * slots;
  return Array.from({ length: count }, (_, slot) => {
    let left = (((first + slot) * golden) % 1) * whole;
    for (const theme of themes) {
      left -= theme.share;
      if (left < 0) return theme;
    }
    return themes[0] as Theme;
  });
}

function nameOf(unit: Unit, theme: Theme, used: Set<string>, order: number, copy: number): string {
  const names = theme.projects.map((text) => text.replace("{unit}", unit.nameTh));
  const start = randomOf("name", unit.id, theme.code).int(0, names.length - 1);
  const free = names.map((_, step) => names[(start + step) % names.length] ?? "").find((name) => !used.has(name));
  const base = free ?? `${names[start] ?? ""} ระยะที่ ${order}`;
  used.add(base);
  return copy === 0 ? base : `${base} ชุดที่ ${copy + 1}`;
}

/** Themes and names of `count` projects of a unit; the last of Y1 is the unit's administration. */
function outline(unit: Unit, copy: number, count: number, withAdministration: boolean, skip: number): { theme: Theme; nameTh: string }[] {
  const used = new Set<string>();
  const ordinary = themesOf(unit, copy, skip + (withAdministration ? count - 1 : count)).map((theme, index) => ({
    theme,
    nameTh: nameOf(unit, theme, used, index + 1, copy),
  }));
  const kept = ordinary.slice(skip);
  return withAdministration ? [...kept, { theme: administration, nameTh: nameOf(unit, administration, used, 1, copy) }] : kept;
}

/** Deals items out to `count` projects so that none is empty while there are enough. */
const dealt = <T>(items: readonly T[], count: number): T[][] => {
  const hands: T[][] = Array.from({ length: count }, () => []);
  for (const [index, item] of items.entries()) hands[index % count]?.push(item);
  return hands;
};

/**
 * The annual plan of a unit: projects of 4–5 works each whose amounts sum to `total` exactly. Shares by category follow the
 * FY2565 profile (investment 86.5 %, operations 9 %, other 4.5 %), the administration item its own rule.
 */
export function planFirstTier(random: Random, unit: Unit, total: Satang, copy: number): PlannedProject[] {
  const money = Number(total / hundredBaht);
  const forAdministration = administrationOf(unit) * 10_000;
  const event = random.chance(0.68) ? random.int(50, 100) * 1000 : 0;
  const operating = Math.round(money * Math.min(0.13, Math.max(0.06, random.normal(0.091, 0.014))));
  const operations = itemAmounts(random, operating, operatingShape, 1);
  const capital = itemAmounts(random, money - forAdministration - event - operating, capitalShape, 10);
  const number = capital.length + operations.length + 1 + (event ? 1 : 0);
  const count = Math.min(9, Math.max(2, Math.min(capital.length + 1, Math.round(number / 5.4 + random.between(-0.6, 0.6)))));
  const heads = outline(unit, copy, count, true, 0);
  const works = dealt(random.shuffled(capital), count - 1);
  const softs = dealt(random.shuffled(operations), count - 1);
  return heads.map(({ theme, nameTh }, index) => {
    if (index === count - 1) return { theme, nameTh, items: [administrationItem(unit, forAdministration)] };
    const used = new Set<string>();
    const items = [
      ...(works[index] ?? []).map((amount) => capitalItem(random, unit, theme.code, amount, used)),
      ...(softs[index] ?? []).map((amount) => operatingItem(random, unit, theme.code, amount)),
      ...(index === 0 && event ? [otherItem(random, unit, theme.code, event)] : []),
    ];
    return { theme, nameTh, items };
  });
}

/** Reserve projects beyond the frame: a few capital works each, no operations. */
export function planSecondTier(random: Random, unit: Unit, total: Satang, copy: number, skip: number): PlannedProject[] {
  const capital = itemAmounts(random, Number(total / hundredBaht), capitalShape, 10);
  const count = Math.max(1, Math.min(4, Math.round(capital.length / 4)));
  const works = dealt(capital, count);
  return outline(unit, copy, count, false, skip).map(({ theme, nameTh }, index) => {
    const used = new Set<string>();
    return { theme, nameTh, items: (works[index] ?? []).map((amount) => capitalItem(random, unit, theme.code, amount, used)) };
  });
}
