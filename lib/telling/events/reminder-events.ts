import "server-only";
import type { NoticeFacts } from "../rules/notice";
import { areaNames, positionNames, positionsAt, toEach } from "../store-recipients";
import { type EventHandler, goneOf, textOf } from "./event";

type Reminder = {
  readonly areaId: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly message: string | null;
  readonly by: string;
  readonly closesAt: Date | null;
};

/** Somebody above reminds a unit of a month: its officers and recorders, with its certifiers in copy. */
export const reportReminded: EventHandler = async (read, event) => {
  const reminderId = textOf(event, "reminderId");
  const [row] = await read<Reminder>(
    `select r.area_id as "areaId", r.fiscal_year as "fiscalYear", r.fiscal_month::int as month, r.message, r.position_id::text as by,
            round.closes_at as "closesAt"
       from reminder r left join round on round.fiscal_year = r.fiscal_year and round.fiscal_month = r.fiscal_month where r.id = $1::uuid`,
    [reminderId],
  );
  if (!row) return goneOf(event);
  const facts: NoticeFacts = {
    ...(await areaNames(read, row.areaId)),
    ...(await positionNames(read, row.by)),
    fiscalYear: row.fiscalYear,
    month: row.month,
    comment: row.message,
    closesAt: row.closesAt?.toISOString(),
  };
  const people = await positionsAt(read, row.areaId, ["officer", "agency_recorder", "certifier"]);
  return toEach(people, row.by, { topic: "reminded" as const, areaId: row.areaId, facts });
};
