import "server-only";
import type { Reader } from "@/lib/platform/reader";
import type { Severity } from "./rules/rating";

/** The severity thresholds valid on a day ("2026-11-30"). Throws when an installation lacks one. */
export async function loadSeverity(read: Reader, day: string): Promise<Severity> {
  const rows = await read<{ code: string; value: string }>(
    `select code, value::text from threshold where code in ('severity.watch', 'severity.late', 'severity.critical')
      and daterange(valid_from, valid_to, '[]') @> $1::date`,
    [day],
  );
  const limitOf = (name: string): string => {
    const row = rows.find(({ code }) => code === `severity.${name}`);
    if (!row) throw new Error(`the setting severity.${name} has no value on ${day}`);
    return row.value;
  };
  return { watch: limitOf("watch"), late: limitOf("late"), critical: limitOf("critical") };
}
