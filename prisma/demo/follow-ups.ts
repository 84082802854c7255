import { dayInBangkok, instantInBangkok } from "@/lib/core/fiscal-calendar";
import { type Hand, holderOf, usernameOf } from "./accounts";
import { type Clock, type DemoRound, plusDays } from "./clock";
import type { YearOfUnit } from "./plan-rows";
import { idOf, type Random, randomOf } from "./random";
import type { Sink } from "./tables";
import type { Unit } from "./units";
import words from "./words/desk.json";

/** What a unit's month came to: how late the last of its projects was sent, and how many never were. */
export type Outcome = { latest: number; unsent: number };
export type Outcomes = Map<number, Outcome>;

export function noteOutcome(outcomes: Outcomes, month: number, daysLate: number | null): void {
  const outcome = outcomes.get(month) ?? { latest: 0, unsent: 0 };
  if (daysLate === null) outcome.unsent += 1;
  else outcome.latest = Math.max(outcome.latest, daysLate);
  outcomes.set(month, outcome);
}

const at = (day: string, random: Random): Date => new Date(instantInBangkok(day, "08:40").getTime() + random.int(0, 430) * 60_000);
const hand = (username: string, day: string): Hand => holderOf(username, day);

/** What followed from months not sent by their closing: reopenings asked for and granted, reminders. */
export function addFollowUps(
  sink: Sink,
  clock: Clock,
  of: YearOfUnit,
  outcomes: Outcomes,
  roundAt: (year: number, month: number) => { readonly dates: DemoRound },
): void {
  for (const [month, outcome] of outcomes) {
    const { dates } = roundAt(of.year, month);
    const closing = dayInBangkok(dates.closesAt);
    const month0: Month = { of, month, closing, random: randomOf("follow-up", of.unit.id, of.year, month), today: clock.today };
    if (closing >= clock.today) {
      remindBefore(sink, month0);
      continue;
    }
    if (outcome.latest > 0) addReopening(sink, month0, outcome.latest);
    if (outcome.unsent > 0) chase(sink, month0, clock);
  }
}

type Month = { readonly of: YearOfUnit; readonly month: number; readonly closing: string; readonly random: Random; readonly today: string };

const nobody = { decided_by_position_id: null, decided_by_person_id: null, decided_at: null, decision_comment: null, open_until: null };

function request(sink: Sink, { of, month, random }: Month, asked: Date, decision: typeof nobody | Decision, state: string) {
  const officer = hand(usernameOf(of.unit, "officer"), dayInBangkok(asked));
  sink.add("reopen_request", {
    id: idOf("reopen", of.unit.id, of.year, month, asked.toISOString()),
    area_id: of.unit.id,
    fiscal_year: of.year,
    fiscal_month: month,
    reason: random.pick(words.reopen),
    state,
    requested_by_position_id: officer.positionId,
    requested_by_person_id: officer.personId,
    requested_at: asked,
    ...decision,
  });
}

type Decision = ReturnType<typeof grant>;

function grant(random: Random, asked: Date, until: string) {
  const staff = hand("moi.staff", dayInBangkok(asked));
  return {
    decided_by_position_id: staff.positionId,
    decided_by_person_id: staff.personId,
    decided_at: new Date(asked.getTime() + random.int(8, 25) * 60_000),
    decision_comment: random.pick(words.granted),
    open_until: instantInBangkok(until, "16:30"),
  };
}

/** Late figures came in because the month had been opened again, asked for in the minutes after its closing. */
function addReopening(sink: Sink, month: Month, latest: number): void {
  const asked = new Date(instantInBangkok(month.closing, "16:31").getTime() + month.random.int(0, 14) * 60_000);
  request(sink, month, asked, grant(month.random, asked, plusDays(month.closing, latest + 1)), "granted");
}

/** A month still open a while after its closing: reminded twice; in the last closed month some have asked, some were granted. */
function chase(sink: Sink, month: Month, clock: Clock): void {
  const { of, closing, random, today } = month;
  for (const [index, days] of [3, 10].entries()) {
    const day = plusDays(closing, days);
    if (day < today && (index === 0 || random.chance(0.6))) remind(sink, month, day, index === 0 ? "moi.staff" : inspectorOf(of.unit));
  }
  const isLast = of.year === clock.open.year && month.month === clock.open.month - 1;
  if (!isLast) return;
  const fate = random.next();
  const asked = at(plusDays(today, -1), random);
  if (fate < 0.3) request(sink, month, asked, nobody, "waiting");
  else if (fate < 0.5) request(sink, month, asked, grant(random, asked, plusDays(today, 3)), "granted");
}

/** Before a closing only some are reminded by hand: the round's own days do the rest. */
function remindBefore(sink: Sink, month: Month): void {
  if (month.random.chance(0.06)) remind(sink, month, plusDays(month.today, -1), inspectorOf(month.of.unit));
}

const inspectorOf = (unit: Unit): string => `zone${String(unit.zone).padStart(2, "0")}.inspector`;

function remind(sink: Sink, { of, month, random }: Month, day: string, username: string): void {
  const { positionId, personId } = hand(username, day);
  sink.add("reminder", {
    id: idOf("reminder", of.unit.id, of.year, month, day),
    area_id: of.unit.id,
    fiscal_year: of.year,
    fiscal_month: month,
    message: random.chance(0.7) ? random.pick(words.reminders) : null,
    position_id: positionId,
    person_id: personId,
    at: at(day, random),
  });
}
