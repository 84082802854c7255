import type { BoardProgress, CellState } from "./completeness";
import type { PlaceNames, UnitMonth } from "./completeness-board";
import type { Reminding } from "./completeness-reminder";

/** What the queries and the command of the board answer with: plain values, safe in the browser. */
export type UnitMonthProject = {
  readonly id: string;
  readonly code: string;
  readonly nameTh: string;
  readonly progress: BoardProgress;
  /** When this state began; null before anything was written. */
  readonly since: string | null;
  /** Of the first sending, or by now once the round has closed; 0 = not late. */
  readonly daysLate: number;
  /** Until then a certification may still be undone. */
  readonly officialAt: string | null;
};

export type UnitMonthDetail = {
  readonly unit: PlaceNames & { readonly id: string; readonly level: "province" | "cluster" };
  readonly fiscalYear: number;
  readonly month: number;
  readonly closesAt: string | null;
  readonly cell: UnitMonth;
  readonly projects: readonly UnitMonthProject[];
  readonly contacts: readonly {
    readonly role: string;
    readonly titleTh: string;
    readonly titleEn: string;
    readonly officeTh: string;
    readonly officeEn: string;
    readonly person: string | null;
  }[];
  readonly reminders: readonly {
    readonly at: string;
    readonly message: string | null;
    readonly titleTh: string;
    readonly titleEn: string;
    readonly person: string | null;
  }[];
  readonly requests: readonly {
    readonly state: string;
    readonly reason: string;
    readonly requestedAt: string;
    readonly openUntil: string | null;
  }[];
  /** Whether the actor may remind this unit. */
  readonly mayRemind: boolean;
};

export type ReminderAudience = {
  readonly fiscalYear: number;
  readonly month: number;
  /** Hours that have to pass between two reminders of a unit about a month. */
  readonly minHours: string;
  readonly units: readonly (PlaceNames & {
    readonly id: string;
    readonly positions: number;
    readonly byEmail: number;
    readonly state: CellState;
    readonly due: number;
    readonly unsent: number;
    readonly remindedAt: string | null;
    readonly reminding: Reminding;
  })[];
};

export type RemindedUnits = {
  readonly units: number;
  readonly positions: number;
  /** Left out: reminded a short while ago, or everything sent meanwhile. */
  readonly tooSoon: number;
  readonly nothingMissing: number;
};
