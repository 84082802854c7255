import "server-only";
import type { Actor } from "@/lib/access/actor";
import { holds, scopeOf } from "@/lib/access/policy";
import { dayInBangkok, fiscalMonthOf, lastDayOf } from "@/lib/core/fiscal-calendar";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import { loadNames } from "../names";
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

/**
 * Where a reading of the register stands: its month and how far the position sees, in one statement. A place outside the position's
 * scope is answered like one that does not exist; so is a year without plans.
 */
export async function readRegisterGround(actor: Actor, query: RegisterQuery, now: Date): Promise<Result<RegisterGround>> {
  if (!holds(actor, "register.read")) return refuse({ code: "register.not_allowed", kind: "forbidden" });
  const scope = scopeOf(actor, "register.read");
  const day = dayInBangkok(now);
  const areas = query.area.map((id) => id.replace(/\.own$/, ""));
  const [names, ground] = await Promise.all([
    loadNames(),
    loadGround(scope, { areas, year: query.year, month: query.month }, { year: fiscalMonthOf(day).year, day }),
  ]);
  if (!ground.granted) return refuse(registerNotFound);
  const { year, years } = ground;
  if (year === null || !years.includes(year)) return refuse(nothingToShow);
  const month = query.month ?? ground.openingMonth ?? 1;
  return succeed({ year, month, years, scope, query, names, day: lastDayOf({ year, month }) });
}

/**
 * A page of the register: rows after (or before) the cursor, and count, sums, facets and groups where asked for, in at most four
 * statements. Amounts are baht strings, percents and points two places, codes are named in `labels`.
 */
export async function readRegister(actor: Actor, query: RegisterQuery, now: Date = new Date()): Promise<Result<RegisterPage>> {
  const ground = await readRegisterGround(actor, query, now);
  if (!ground.ok) return ground;
  const asked = new Set<RegisterPart>(
    query.parts.length > 0 ? query.parts : query.cursor !== null ? ["rows"] : ["rows", "total", "facets", "groups"],
  );
  const summarized = asked.has("total") || asked.has("facets") || (asked.has("groups") && query.group !== null);
  const [page, summary] = await Promise.all([
    asked.has("rows") ? readRows(ground.value) : succeed(noRows),
    summarized ? summarize(ground.value, asked) : null,
  ]);
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
    total: summary && asked.has("total") ? sumsOf(summary.sums ?? [], limitsOf(summary), summary.count) : null,
    facets,
    groups,
    labels: names.only(labelsOf(page.value.rows, facets, groups)),
  });
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
