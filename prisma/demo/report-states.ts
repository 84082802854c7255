import type { Clock } from "./clock";
import { randomOf } from "./random";

/** What became of a project's month. "corrected": version 2 certified over version 1; "correcting": version 2 waits for certification. */
export type Fate = "certified" | "corrected" | "correcting" | "submitted" | "returned" | "draft" | "none";

/** Units the guided tour opens: every state of the open month can be seen in one place. */
const shown = new Set(["30", "50", "c-northeast-lower-1"]);
export const isOfTheTour = (unitId: string): boolean => shown.has(unitId);
const tour: readonly Fate[] = ["certified", "submitted", "returned", "draft", "none"];

type Share = readonly [fate: Fate, weight: number];
const openMonth: readonly { readonly weight: number; readonly shares: readonly Share[] }[] = [
  {
    weight: 36,
    shares: [
      ["certified", 55],
      ["submitted", 32],
      ["draft", 6],
      ["returned", 3],
      ["none", 4],
    ],
  },
  {
    weight: 39,
    shares: [
      ["certified", 8],
      ["submitted", 22],
      ["returned", 6],
      ["draft", 20],
      ["none", 44],
    ],
  },
  {
    weight: 25,
    shares: [
      ["draft", 12],
      ["none", 88],
    ],
  },
];
const monthBefore: readonly Share[] = [
  ["certified", 885],
  ["corrected", 20],
  ["correcting", 10],
  ["submitted", 45],
  ["returned", 12],
  ["none", 28],
];
const yearOver: readonly Share[] = [
  ["certified", 980],
  ["corrected", 16],
  ["none", 4],
];

/** Months of a year a unit did not report at all: a few units fall silent for a while every year. */
function isSilent(unitId: string, year: number, month: number, clock: Clock): boolean {
  const random = randomOf("silent", unitId, year);
  if (shown.has(unitId)) return false;
  if (year === clock.open.year) return random.chance(0.035);
  const from = random.int(3, 8);
  return random.chance(0.04) && month >= from && month <= from + random.int(1, 2);
}

export function fateOf(clock: Clock, unitId: string, year: number, month: number, project: number): Fate {
  if (isSilent(unitId, year, month, clock)) return "none";
  const random = randomOf("fate", unitId, year, month, project);
  const draw = (shares: readonly Share[]): Fate => random.weighted(shares, ([, weight]) => weight)[0];
  const isOpen = year === clock.open.year && month === clock.open.month;
  if (isOpen) {
    if (shown.has(unitId)) return tour[(project - 1) % tour.length] ?? "none";
    const pace = randomOf("pace", unitId).weighted(openMonth, ({ weight }) => weight);
    return draw(pace.shares);
  }
  if (shown.has(unitId) && year === clock.open.year) return project === 1 ? "corrected" : "certified";
  // The last month closes the year's books: everybody reports it.
  if (month === 12) return random.chance(0.03) ? "corrected" : "certified";
  return draw(year === clock.open.year ? monthBefore : yearOver);
}
