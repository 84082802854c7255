import "server-only";
import type { Reader } from "@/lib/platform/reader";
import type { Notice, NoticeFacts } from "../rules/notice";
import type { Topic } from "../rules/topics";
import { type EventHandler, goneOf, type OutboxEvent, textOf } from "./event";

type Round = { readonly fiscalYear: number; readonly month: number; readonly opensAt: string; readonly closesAt: string };

async function loadRound(read: Reader, event: OutboxEvent): Promise<Round | null> {
  const roundId = textOf(event, "roundId");
  const [row] = await read<{ fiscalYear: number; month: number; opensAt: Date; closesAt: Date }>(
    `select fiscal_year as "fiscalYear", fiscal_month::int as month, opens_at as "opensAt", closes_at as "closesAt" from round where id = $1::uuid`,
    [roundId],
  );
  return row ? { ...row, opensAt: row.opensAt.toISOString(), closesAt: row.closesAt.toISOString() } : null;
}

type Placed = { positionId: string; areaId: string; areaTh: string; areaEn: string; due: number; projects: string[] };

/** How many names an e-mail or a line spells out. */
const named = 5;

/**
 * Positions of some roles at every unit with projects in the year's frame, with what the unit still has to send for the month
 * (nothing of it was ever sent; a correction under way is no debt).
 */
const placed = `
  with owed as (
    select p.area_id, count(*)::int as projects_total,
           count(*) filter (where sent.id is null)::int as due,
           (array_agg(p.code || ' ' || p.name_th order by p.code) filter (where sent.id is null))[1:${named}] as projects
      from project p
      left join lateral (
        select v.id from report r join report_version v on v.report_id = r.id
         where r.project_id = p.id and r.fiscal_month = $2 and v.state in ('submitted', 'certifying', 'certified') limit 1) sent on true
     where p.fiscal_year = $1 and p.plan_tier = 'Y1'
     group by p.area_id)
  select pos.id::text as "positionId", owed.area_id as "areaId", a.name_th as "areaTh", a.name_en as "areaEn", owed.due,
         coalesce(owed.projects, '{}') as projects
    from owed join area a on a.id = owed.area_id
    join position_area at on at.area_id = owed.area_id
    join position pos on pos.id = at.position_id and pos.is_active and pos.role = any($3::text[])
   order by owed.area_id, pos.username`;

const recorders = ["agency_recorder", "officer"];
const unit = [...recorders, "certifier", "governor"];

async function noticesTo(
  read: Reader,
  { topic, round, roles }: { readonly topic: Topic; readonly round: Round; readonly roles: readonly string[] },
  factsOf: (at: Placed) => NoticeFacts | null,
): Promise<Notice[]> {
  const rows = await read<Placed>(placed, [round.fiscalYear, round.month, roles]);
  return rows.flatMap((at) => {
    const facts = factsOf(at);
    const { positionId, areaId, areaTh, areaEn } = at;
    return facts ? [{ topic, positionId, areaId, facts: { areaTh, areaEn, ...round, ...facts } }] : [];
  });
}

/** The round opened: recorders and officers of every unit that has something to send. */
export const roundDue: EventHandler = async (read, event) => {
  const round = await loadRound(read, event);
  if (!round) return goneOf(event);
  return noticesTo(read, { topic: "round_due", round, roles: recorders }, ({ due }) => (due > 0 ? { due } : null));
};

/** It closes soon: only units that are not complete, with what is missing. */
export const roundClosing: EventHandler = async (read, event, now) => {
  const round = await loadRound(read, event);
  if (!round) return goneOf(event);
  // Told late, after the closing was moved or passed, it would be wrong.
  if (new Date(round.closesAt) <= now) return [];
  return noticesTo(read, { topic: "round_closing", round, roles: recorders }, ({ due, projects }) => (due > 0 ? { due, projects } : null));
};

/** The month's figures are published: everybody of the units that have a plan in the year. */
export const roundPublished: EventHandler = async (read, event) => {
  const round = await loadRound(read, event);
  if (!round) return goneOf(event);
  return noticesTo(read, { topic: "round_published", round, roles: unit }, () => ({}));
};
