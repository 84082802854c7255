import "server-only";
import type { Actor } from "@/lib/access/actor";
import { holds, scopeOf } from "@/lib/access/policy";
import { dayInBangkok, fiscalMonthOf, lastDayOf } from "@/lib/core/fiscal-calendar";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import { loadNames, type Names } from "../names";
import { namingOf } from "../naming";
import { isValueOf } from "../order-sql";
import { orderOfPage } from "../page-sql";
import { readCursor, writeCursor } from "../rules/cursor";
import { facetsOf, groupsOf } from "../rules/gather";
import type { RegisterPage, RegisterRow } from "../rules/register-view";
import { labelsOf, rowOf } from "../rules/rows";
import { sumsOf } from "../rules/sums";
import { chosenColumns, type RegisterPart, type RegisterQuery } from "../schema";
import { binding } from "../sql";
import { loadGround, loadPage } from "../store";
import { limitsOf, type RegisterGround, summarize } from "../summarize";

export const registerNotFound: Failure = { code: "register.place_not_found", kind: "not_found" };
const nothingToShow: Failure = { code: "register.nothing_to_show", kind: "not_found" };

/** The scope and month of a reading that says both itself; whether its places and year are there is asked beside it. */
const statedGround = (actor: Actor, query: RegisterQuery, names: Names, year: number, month: number): RegisterGround => ({
  year,
  month,
  years: [],
  scope: scopeOf(actor, "register.read"),
  query,
  names,
  day: lastDayOf({ year, month }),
});

/**
 * Where a reading of the register stands: its month and how far the position sees, in one statement. A place outside the position's
 * scope is answered like one that does not exist; so is a year without plans.
 */
export async function readRegisterGround(actor: Actor, query: RegisterQuery, now: Date): Promise<Result<RegisterGround>> {
  if (!holds(actor, "register.read")) return refuse({ code: "register.not_allowed", kind: "forbidden" });
  const day = dayInBangkok(now);
  const areas = query.area.map((id) => id.replace(/\.own$/, ""));
  const asked = { areas, year: query.year, month: query.month };
  const [names, found] = await Promise.all([
    loadNames(),
    loadGround(scopeOf(actor, "register.read"), asked, { year: fiscalMonthOf(day).year, day }),
  ]);
  if (!found.granted) return refuse(registerNotFound);
  const { year, years } = found;
  if (year === null || !years.includes(year)) return refuse(nothingToShow);
  return succeed({ ...statedGround(actor, query, names, year, query.month ?? found.openingMonth ?? 1), years });
}

/**
 * A page of the register: rows after (or before) the cursor, and count, sums, facets and groups where asked for, in at most four
 * statements, side by side where the query names its month. Amounts are baht strings, percents and points two places, codes are named
 * in `labels`.
 */
export async function readRegister(actor: Actor, query: RegisterQuery, now: Date = new Date()): Promise<Result<RegisterPage>> {
  const grounding = readRegisterGround(actor, query, now);
  const stated = query.year !== null && query.month !== null && holds(actor, "register.read");
  const reading = stated
    ? loadNames().then((names) => readParts(statedGround(actor, query, names, query.year ?? 0, query.month ?? 0)))
    : grounding.then((ground) => (ground.ok ? readParts(ground.value) : null));
  const [ground, parts] = await Promise.all([grounding, reading]);
  if (!ground.ok) return ground;
  if (parts === null) return refuse(nothingToShow);
  const { page, summary } = parts;
  if (!page.ok) return page;
  const { names, year, month, years } = ground.value;
  const naming = namingOf(names);
  const facets = summary?.facets === undefined ? null : facetsOf(summary.facets ?? [], naming);
  const groups =
    summary?.groups === undefined || query.group === null
      ? null
      : { by: query.group, values: groupsOf(summary.groups ?? [], query.group, limitsOf(summary), naming) };
  return succeed({
    level: query.level,
    year,
    month,
    years,
    asOf: summary?.asOf?.toISOString() ?? null,
    isDemo: summary?.isDemo ?? false,
    ...page.value,
    total: summary && partsOf(query).has("total") ? sumsOf(summary.sums ?? [], limitsOf(summary), summary.count) : null,
    facets,
    groups,
    labels: names.among(labelsOf(page.value.rows, facets, groups, query)),
  });
}

/** What an address asks for: all of it, but of a later page its rows alone. */
const partsOf = (query: RegisterQuery): ReadonlySet<RegisterPart> =>
  new Set<RegisterPart>(query.parts.length > 0 ? query.parts : query.cursor !== null ? ["rows"] : ["rows", "total", "facets", "groups"]);

async function readParts(ground: RegisterGround) {
  const asked = partsOf(ground.query);
  const summarized = asked.has("total") || asked.has("facets") || (asked.has("groups") && ground.query.group !== null);
  const [page, summary] = await Promise.all([
    asked.has("rows") ? readRows(ground) : succeed(noRows),
    summarized ? summarize(ground, asked) : null,
  ]);
  return { page, summary };
}

type Rows = Pick<RegisterPage, "rows" | "nextCursor" | "previousCursor">;
const noRows: Rows = { rows: [], nextCursor: null, previousCursor: null };

async function readRows(ground: RegisterGround): Promise<Result<Rows>> {
  const { query } = ground;
  const bound = binding();
  const columns = chosenColumns(query);
  const order = orderOfPage(ground, bound.bind);
  const cursor = query.cursor === null ? null : readCursor(query.cursor, query.sort, isValueOf(order));
  if (query.cursor !== null && cursor === null) {
    return refuse({ code: "register.query_invalid", kind: "invalid", field: "cursor", params: { names: "cursor" } });
  }
  const found = await loadPage({ ...ground, columns, cursor, size: query.size }, order, bound, ground.day);
  const more = found.length > query.size;
  const kept = found.slice(0, query.size);
  if (cursor?.backward) kept.reverse();
  const rows = kept.map((row): RegisterRow => rowOf(row, columns, ground.names));
  const cursorAt = (row: (typeof kept)[number] | undefined, backward: boolean): string | null =>
    row ? writeCursor(query.sort, { value: row.sort, id: row.id, backward }) : null;
  const before = cursor !== null && (cursor.backward ? more : true);
  const after = cursor?.backward ? true : more;
  return succeed({
    rows,
    nextCursor: after ? cursorAt(kept.at(-1), false) : null,
    previousCursor: before ? cursorAt(kept[0], true) : null,
  });
}
