import "server-only";
import { read } from "@/lib/platform/database";

/** For a base whose settings are older than this one. */
const unset = 40;

/** How long a wall shows a panel on a day ("YYYY-MM-DD"), by the setting `wall.panel_seconds`. */
export async function readPanelSeconds(day: string): Promise<number> {
  const [row] = await read<{ seconds: number }>(
    `select value::float8 as seconds from threshold where code = 'wall.panel_seconds'
      order by (valid_from <= $1::date and (valid_to is null or valid_to >= $1::date)) desc, valid_from limit 1`,
    [day],
  );
  return row?.seconds ?? unset;
}
