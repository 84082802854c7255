import { isDeepStrictEqual } from "node:util";
import type { SavedCells } from "@/lib/reporting/commands/save-cells";
import { comparable } from "@/lib/reporting/rules/cells";
import type { Rows } from "./installed-database";
import { cellKey, type Ledger, type Outcome } from "./ledger";
import { differences, type Entry, entriesSince, flatLine, replay, type Snapshot, snapshot } from "./stored";

type Place = { readonly projectIds: readonly string[]; readonly month: number; readonly before: Snapshot };
type Receipt = { readonly key: string; readonly command: string; readonly result: unknown };

/** Everything that is not as it must be after the storm, in words; none when every acknowledged write stands exactly once. */
export async function judge(rows: Rows, ledger: Ledger, { projectIds, month, before }: Place): Promise<string[]> {
  const receipts = await rows<Receipt>("select key, command, result from command_receipt where command in ('save-cells', 'submit-report')");
  const byKey = new Map(receipts.map((receipt) => [receipt.key, receipt]));
  const entries = await entriesSince(rows, before, projectIds);
  const after = await snapshot(rows, projectIds, month);
  const told = replay(before.cells, entries);
  return [
    ...ledger.faults,
    ...keyFaults(ledger, byKey),
    ...saveFaults(ledger, byKey, { entries, before }),
    ...(await sendingFaults(rows, ledger, byKey, entries)),
    ...told.faults,
    ...differences(told.cells, after.cells),
    ...(await receiptFaults(rows, before, entries)),
  ];
}

/** An acknowledged key has its receipt, a refused one has none, and there is no receipt of a key nobody used. */
function keyFaults({ saves, sendings }: Ledger, receipts: ReadonlyMap<string, Receipt>): string[] {
  const outcomes = new Map<string, Outcome>([...saves, ...sendings].map(({ key, outcome }) => [key, outcome]));
  const strange = [...receipts.keys()].filter((key) => !outcomes.has(key)).map((key) => `receipt ${key} is of no client`);
  const wrong = [...outcomes].flatMap(([key, outcome]) => {
    if (outcome === "acknowledged" && !receipts.has(key)) return [`${key} was acknowledged and is not stored`];
    return outcome === "refused" && receipts.has(key) ? [`${key} was refused and left a receipt`] : [];
  });
  return [...strange, ...wrong];
}

/** Each value typed stands in the trail once if its request counts and its cell was no conflict, else never. */
function saveFaults(
  { saves }: Ledger,
  receipts: ReadonlyMap<string, Receipt>,
  { entries, before }: { readonly entries: readonly Entry[]; readonly before: Snapshot },
): string[] {
  const times = new Map<string, number>();
  for (const { after, action } of entries) {
    if (action !== "report.draft_saved") continue;
    for (const [activityId, line] of Object.entries(after.lines ?? {})) {
      for (const [field, text] of flatLine(line)) {
        const value = `${activityId} ${field} ${text}`;
        times.set(value, (times.get(value) ?? 0) + 1);
      }
    }
  }
  return saves.flatMap(({ key, cells, conflicts, outcome }) => {
    const receipt = receipts.get(key)?.result as Pick<SavedCells, "conflicts"> | undefined;
    const clashing = new Set(receipt?.conflicts.map(cellKey));
    const same = outcome !== "acknowledged" || [...clashing].sort().join() === [...conflicts].sort().join();
    const wrong = cells.flatMap((cell) => {
      const text = comparable(cell.field, cell.value);
      const expected = receipt && !clashing.has(cellKey(cell)) ? 1 : 0;
      const found = times.get(`${cellKey(cell)} ${text}`) ?? 0;
      return found === expected || before.cells.get(cellKey(cell)) === text
        ? []
        : [`${key}: ${cellKey(cell)} = ${text} is stored ${found} times, not ${expected}`];
    });
    return same ? wrong : [`${key}: the conflicts answered are not the ones kept`, ...wrong];
  });
}

type Version = { receiptNo: string; version: number; lockVersion: number; state: string; reportId: string };

/** Each acknowledged sending is one version with that receipt, in the trail once, holding the lines that were sent. */
async function sendingFaults(
  rows: Rows,
  { sendings }: Ledger,
  receipts: ReadonlyMap<string, Receipt>,
  entries: readonly Entry[],
): Promise<string[]> {
  const counted = sendings.filter(({ key }) => receipts.has(key));
  const versions = await rows<Version>(
    `select receipt_no as "receiptNo", version, lock_version as "lockVersion", state, report_id as "reportId" from report_version
    where receipt_no is not null`,
  );
  return counted.flatMap(({ key, lines, seen, answer }) => {
    const kept = receipts.get(key)?.result as Version;
    const told = entries.filter(({ action, after }) => action === "report.submitted" && after.receiptNo === kept.receiptNo);
    const found = versions.filter(({ receiptNo }) => receiptNo === kept.receiptNo);
    const sent = lines.flatMap(({ activityId, ...line }) => flatLine(line).map(([field, text]) => `${activityId} ${field} ${text}`));
    const stored = Object.entries(told[0]?.after.lines ?? {}).flatMap(([activityId, line]) =>
      flatLine(line).map(([field, text]) => `${activityId} ${field} ${text}`),
    );
    const [version] = found;
    const checks: [boolean, string][] = [
      [told.length === 1, `is in the trail ${told.length} times`],
      [found.length === 1, `is ${found.length} versions`],
      [sent.sort().join("\n") === stored.sort().join("\n"), "holds other lines than were sent"],
      [answer === null || isDeepStrictEqual(answer, kept), "was answered otherwise"],
      [version?.version === kept.version && version.lockVersion === kept.lockVersion, "is another version than was answered"],
      [version?.state === "submitted" && version.reportId === kept.reportId, "does not stand as submitted"],
      [kept.lockVersion - (seen ?? 0) <= 2, `overwrote what its sender had not seen (${seen} to ${kept.lockVersion})`],
    ];
    return checks.flatMap(([holds, fault]) => (holds ? [] : [`sending ${key} (${kept.receiptNo}) ${fault}`]));
  });
}

/** No receipt number twice, and one event for each sending. */
async function receiptFaults(rows: Rows, before: Snapshot, entries: readonly Entry[]): Promise<string[]> {
  const twice = await rows<{ receiptNo: string }>(
    `select receipt_no as "receiptNo" from report_version where receipt_no is not null group by 1 having count(*) > 1`,
  );
  const [events] = await rows<{ count: number }>(
    "select count(*)::int as count from outbox_event where topic = 'report.submitted' and id > $1",
    [before.lastEvent],
  );
  const sent = entries.filter(({ action }) => action === "report.submitted").length;
  return [
    ...twice.map(({ receiptNo }) => `receipt ${receiptNo} was given twice`),
    ...(events?.count === sent ? [] : [`${events?.count} events for ${sent} sendings`]),
  ];
}
