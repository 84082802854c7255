import type pg from "pg";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import calendar from "./calendar.json";
import { insertRows, type Row } from "./insert-rows";

/**
 * Status of a year nobody has edited yet. The act of a past or running year is taken to be in force from its first day
 * unless the file names another day; a coming year has none, so that a late act (DOMAIN §5) is entered, not assumed.
 */
export function fiscalYearRow(year: number, today: string): Row {
  const running = fiscalMonthOf(today).year;
  const known = calendar.actInForceOn.find((entry) => entry.year === year);
  const startsOn = `${year - 544}-10-01`;
  const act = known?.day ?? (year <= running ? startsOn : null);
  const inForce = act !== null && act <= today;
  return {
    year,
    starts_on: startsOn,
    ends_on: `${year - 543}-09-30`,
    status: year > running ? "planned" : year < running ? "closed" : inForce ? "in_force" : "interim",
    act_in_force_on: act,
    note: known?.note ?? null,
  };
}

export async function loadCalendar(client: pg.ClientBase, today: Date): Promise<void> {
  const years = Array.from({ length: calendar.lastYear - calendar.firstYear + 1 }, (_, index) => calendar.firstYear + index);
  const day = dayInBangkok(today);
  await insertRows(
    client,
    "fiscal_year",
    years.map((year) => fiscalYearRow(year, day)),
    "on conflict do nothing",
  );
  await insertRows(
    client,
    "plan_cycle",
    calendar.planCycles.map(({ id, fromYear, toYear, nameTh, nameEn }) => ({
      id,
      from_year: fromYear,
      to_year: toYear,
      name_th: nameTh,
      name_en: nameEn,
    })),
    "on conflict do nothing",
  );
}
