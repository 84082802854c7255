import { type CellField, cellFields, comparable } from "@/lib/reporting/rules/cells";
import type { Rows } from "./installed-database";

/** Cells as they are compared, by "activity field"; what is blank is not there. */
export type Cells = ReadonlyMap<string, string>;

type Line = Readonly<Record<string, unknown>> | null | undefined;

/** A line of the trail or of the base, flat. */
export function flatLine(line: Line): [CellField, string][] {
  const reasons = Object.entries((line?.warningReasons ?? {}) as Record<string, string>);
  const cells: [CellField, unknown][] = [
    ...cellFields.flatMap((field): [CellField, unknown][] => (line && field in line ? [[field, line[field]]] : [])),
    ...reasons.map(([code, text]): [CellField, unknown] => [`warningReasons.${code}`, text]),
  ];
  return cells.map(([field, text]) => [field, comparable(field, String(text ?? ""))]);
}

export type Snapshot = { readonly cells: Cells; readonly lastEntry: string; readonly lastEvent: string };

/** The lines of the current versions of a month, and where trail and outbox stand. */
export async function snapshot(rows: Rows, projectIds: readonly string[], month: number): Promise<Snapshot> {
  const lines = await rows<{ activityId: string; line: Line }>(
    `select stored.* from report r join report_version v on v.report_id = r.id and v.is_current
    cross join lateral (
      select key::uuid as "activityId", value as line from jsonb_each(v.unfinished)
      union all
      select l.activity_id, jsonb_build_object('physical', l.physical::text, 'committed', l.committed::text, 'disbursed', l.disbursed::text,
        'workDone', l.work_done, 'problem', l.problem, 'delayCause', l.delay_cause, 'remedy', l.remedy, 'selfRating', l.self_rating,
        'warningReasons', l.warning_reasons) from report_line l where l.report_version_id = v.id) stored
    where r.project_id = any($1::uuid[]) and r.fiscal_month = $2`,
    [projectIds, month],
  );
  const cells = new Map<string, string>();
  for (const { activityId, line } of lines)
    for (const [field, text] of flatLine(line)) if (text !== "") cells.set(`${activityId} ${field}`, text);
  const [at] = await rows<{ entry: string; event: string }>(
    `select (select coalesce(max(id), 0) from audit_entry)::text as entry, (select coalesce(max(id), 0) from outbox_event)::text as event`,
  );
  return { cells, lastEntry: at?.entry ?? "0", lastEvent: at?.event ?? "0" };
}

export type Entry = {
  readonly projectId: string;
  readonly action: string;
  readonly before: { readonly lines?: Readonly<Record<string, Line>> } | null;
  readonly after: { readonly receiptNo?: string; readonly lines?: Readonly<Record<string, Line>> };
};

/** What the trail says of the storm, oldest first. */
export const entriesSince = (rows: Rows, since: Snapshot, projectIds: readonly string[]): Promise<Entry[]> =>
  rows<Entry>(
    `select r.project_id as "projectId", e.action, e.before, e.after from audit_entry e join report r on r.id::text = e.entity_id
    where e.entity = 'report' and e.id > $1 and r.project_id = any($2::uuid[]) order by e.chain_key, e.seq`,
    [since.lastEntry, projectIds],
  );

/** The storm's trail laid over what was stored before it; `faults`: entries that did not follow on the one before. */
export function replay(start: Cells, entries: readonly Entry[]): { readonly cells: Cells; readonly faults: readonly string[] } {
  const cells = new Map(start);
  const faults: string[] = [];
  for (const { action, before, after } of entries) {
    for (const [activityId, line] of Object.entries(after.lines ?? {})) {
      const was = new Map(flatLine(before?.lines?.[activityId]));
      for (const [field, text] of flatLine(line)) {
        const key = `${activityId} ${field}`;
        const held = cells.get(key) ?? "";
        // A sending keeps every line, and a before only of those it changed.
        const told = was.has(field) || action === "report.draft_saved";
        if (told && (was.get(field) ?? "") !== held)
          faults.push(`${action} of ${key} followed on ${was.get(field)}, but ${held} stood there`);
        if (text === "") cells.delete(key);
        else cells.set(key, text);
      }
      if (action === "report.submitted") dropOthers(cells, activityId, line);
    }
  }
  return { cells, faults };
}

/** A sent line replaces the whole line: reasons it does not name are gone. */
function dropOthers(cells: Map<string, string>, activityId: string, line: Line): void {
  const kept = new Set(flatLine(line).map(([field]) => `${activityId} ${field}`));
  for (const key of cells.keys()) if (key.startsWith(`${activityId} `) && !kept.has(key)) cells.delete(key);
}

/** Where two states of the lines differ. */
export function differences(expected: Cells, found: Cells): string[] {
  const keys = [...new Set([...expected.keys(), ...found.keys()])];
  return keys.flatMap((key) =>
    expected.get(key) === found.get(key) ? [] : [`${key}: stored ${found.get(key)}, the trail says ${expected.get(key)}`],
  );
}
