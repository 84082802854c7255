import type pg from "pg";
import { loadAreas } from "./load-areas";
import { loadCalendar } from "./load-calendar";
import { loadLists } from "./load-lists";
import { loadSettings } from "./load-settings";

/**
 * Puts the official lists of this folder into the base, in a transaction of its own; running it again changes nothing.
 * Names of areas follow the files (a renamed unit is a fact); everything a ministry can edit on screen (lists, targets,
 * thresholds, calendar) is added where absent and never overwritten. `today` decides which fiscal years count as closed
 * when they are first written.
 */
export async function loadReference(client: pg.ClientBase, today: Date = new Date()): Promise<void> {
  await client.query("begin");
  try {
    await loadAreas(client);
    await loadCalendar(client, today);
    await loadLists(client);
    await loadSettings(client);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
