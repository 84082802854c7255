import "server-only";
import type { Actor } from "@/lib/access/actor";
import { holds, scopeOf } from "@/lib/access/policy";
import { dayInBangkok, fiscalMonthOf, lastDayOf } from "@/lib/core/fiscal-calendar";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import { askInTurn } from "@/lib/platform/read-question";
import { loadNames, type Names } from "../names";
import { namingOf } from "../naming";
import { isValueOf } from "../order-sql";
import { orderOfPage } from "../page-sql";
import { readCursor, writeCursor } from "../rules/cursor";
import { facetsOf, groupsOf } from "../rules/gather";
import type { RegisterPage } from "../rules/register-view";
import { labelsOf, rowReader } from "../rules/rows";
import { sumsOf } from "../rules/sums";
import { chosenColumns, type RegisterPart, type RegisterQuery } from "../schema";
import { binding } from "../sql";
import { loadGround, loadPage, type Summary } from "../store";
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
 * statements, side by side where the query names its month. Rows alone of a stated month are one statement: that they are there says
 * that the year is. Amounts are baht strings, percents and points two places, codes are named in `labels`. A question the database
 * cannot answer in time is `unavailable`.
 */
export const readRegister = (actor: Actor, query: RegisterQuery, now: Date = new Date()): Promise<Result<RegisterPage>> =>
  askInTurn(actor.positionId, () => readPage(actor, query, now));

async function readPage(actor: Actor, query: RegisterQuery, now: Date): Promise<Result<RegisterPage>> {
  const parts = partsOf(query);
  const stated = query.year !== null && query.month !== null && holds(actor, "register.read");
  const ground = stated ? statedGround(actor, query, await loadNames(), query.year ?? 0, query.month ?? 0) : null;
  const rowsAlone = parts.size === 1 && parts.has("rows") && query.area.length === 0;
  const reading = ground && readParts(ground, parts);
  if (ground && reading && rowsAlone) {
    const { page } = await reading;
    if (!page.ok || page.value.rows.length > 0) return page.ok ? succeed(pageOf(ground, page.value, null)) : page;
  }
  const [grounding, early] = await Promise.all([readRegisterGround(actor, query, now), reading]);
  if (!grounding.ok) return grounding;
  const { page, summary } = early ?? (await readParts(grounding.value, parts));
  return page.ok ? succeed(pageOf(grounding.value, page.value, summary)) : page;
}

function pageOf({ names, year, month, years, query }: RegisterGround, page: Rows, summary: Summary | null): RegisterPage {
  const naming = namingOf(names);
  const facets = summary?.facets === undefined ? null : facetsOf(summary.facets ?? [], naming);
  const groups =
    summary?.groups === undefined || query.group === null
      ? null
      : { by: query.group, values: groupsOf(summary.groups ?? [], query.group, limitsOf(summary), naming) };
  return {
    level: query.level,
    year,
    month,
    years,
    asOf: summary?.asOf?.toISOString() ?? null,
    isDemo: summary?.isDemo ?? false,
    ...page,
    total: summary && partsOf(query).has("total") ? sumsOf(summary.sums ?? [], limitsOf(summary), summary.count) : null,
    facets,
    groups,
    labels: names.among(labelsOf(page.rows, chosenColumns(query), facets, groups, query)),
  };
}

/** What an address asks for: all of it, but of a later page its rows alone. */
const partsOf = (query: RegisterQuery): ReadonlySet<RegisterPart> =>
  new Set<RegisterPart>(query.parts.length > 0 ? query.parts : query.cursor !== null ? ["rows"] : ["rows", "total", "facets", "groups"]);

async function readParts(ground: RegisterGround, asked: ReadonlySet<RegisterPart>) {
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
  const rows = kept.map(rowReader(columns, ground.names));
  const cursorAt = (row: (typeof kept)[number] | undefined, backward: boolean): string | null => {
    if (!row) return null;
    const [id, , , , , value] = row;
    return writeCursor(query.sort, { value, id, backward });
  };
  const before = cursor !== null && (cursor.backward ? more : true);
  const after = cursor?.backward ? true : more;
  return succeed({
    rows,
    nextCursor: after ? cursorAt(kept.at(-1), false) : null,
    previousCursor: before ? cursorAt(kept[0], true) : null,
  });
}
