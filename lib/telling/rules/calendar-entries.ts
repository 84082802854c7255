import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { remindAt } from "./schedule";

/**
 * What a position's calendar of deadlines holds: when its rounds open and close, until when a closed month of its unit is
 * open again, and how much waits for its decision today. Words are given by whoever draws it.
 */
export type CalendarRound = {
  readonly id: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly reminderDays: readonly number[];
  readonly version: number;
};
export type CalendarReopening = {
  readonly id: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly areaTh: string;
  readonly areaEn: string;
  readonly openUntil: Date;
  readonly version: number;
};
export type CalendarFacts = {
  readonly positionId: string;
  /** Whether its own work ends with a round, so that it is reminded. */
  readonly reminded: boolean;
  readonly rounds: readonly CalendarRound[];
  readonly reopenings: readonly CalendarReopening[];
  readonly waits: { readonly what: "waitsCertify" | "waitsReopen"; readonly count: number } | null;
};

export type CalendarEntry = {
  /** Stable for ever: a moved deadline is the same entry with a higher sequence. */
  readonly uid: string;
  readonly sequence: number;
  readonly at: Date;
  /** A whole day instead of an instant: the Bangkok day of `at`. */
  readonly wholeDay: boolean;
  /** Seconds before `at`, the nearest last. */
  readonly alarms: readonly number[];
} & (
  | { readonly kind: "opens" | "closes"; readonly round: CalendarRound }
  | { readonly kind: "reopened"; readonly reopening: CalendarReopening }
  | { readonly kind: "waitsCertify" | "waitsReopen"; readonly count: number }
);

const twoHours = 7_200;

export function calendarEntries({ positionId, reminded, rounds, reopenings, waits }: CalendarFacts, now: Date): CalendarEntry[] {
  const ofRounds = rounds.flatMap((round): CalendarEntry[] => {
    const sequence = round.version - 1;
    const plain = { sequence, wholeDay: false, round } as const;
    return [
      { ...plain, kind: "opens", uid: `round-${round.id}-opens`, at: round.opensAt, alarms: [] },
      { ...plain, kind: "closes", uid: `round-${round.id}-closes`, at: round.closesAt, alarms: reminded ? alarmsOf(round) : [] },
    ];
  });
  const ofReopenings = reopenings.map(
    (reopening): CalendarEntry => ({
      kind: "reopened",
      reopening,
      uid: `reopening-${reopening.id}`,
      sequence: reopening.version - 1,
      at: reopening.openUntil,
      wholeDay: false,
      alarms: reminded ? [86_400, twoHours] : [],
    }),
  );
  // It moves along with today, and its number changes: the minute is its revision.
  const ofToday: CalendarEntry[] =
    waits && waits.count > 0
      ? [
          {
            kind: waits.what,
            count: waits.count,
            uid: `waits-${positionId}`,
            sequence: Math.floor(now.getTime() / 60_000),
            at: now,
            wholeDay: true,
            alarms: [],
          },
        ]
      : [];
  return [...ofRounds, ...ofReopenings, ...ofToday];
}

/** The round's own reminder days, at the hour the inbox reminds, and two hours before. */
function alarmsOf({ closesAt, reminderDays }: CalendarRound): number[] {
  const day = dayInBangkok(closesAt);
  const before = reminderDays.map((days) => Math.round((closesAt.getTime() - remindAt(day, days).getTime()) / 1000));
  return [...new Set([...before.filter((seconds) => seconds > twoHours), twoHours])].sort((a, b) => b - a);
}
