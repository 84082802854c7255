import { tidy } from "../../grid/grid-line";
import type { CellChoice, SyncState } from "../draft-store";
import { cellKey, isFigure } from "./cell-text";
import { disputedCells, type KeptProject, serverValue } from "./kept-project";

/** The line to the server, as this tab last met it. */
export type Connection =
  | { readonly kind: "fine"; readonly sending: boolean }
  | { readonly kind: "offline"; readonly since: string; readonly retryAt: string | null }
  | { readonly kind: "signed_out"; readonly since: string };

const latest = (instants: readonly string[]): string | null =>
  instants.reduce<string | null>((a, b) => (a === null || b > a ? b : a), null);

/** The one sentence about all projects of the page, worst first. */
export function syncStateOf(records: readonly KeptProject[], connection: Connection): SyncState {
  const busy = records.filter(({ pending, submission }) => pending.length > 0 || submission !== null);
  const unsent = busy.reduce((sum, { pending }) => sum + pending.length, 0);
  const keptAt = latest(busy.map((record) => record.keptAt)) ?? (connection.kind === "fine" ? "" : connection.since);
  if (connection.kind === "signed_out") return { kind: "signed_out", unsent, keptAt };
  if (connection.kind === "offline") return { kind: "offline", unsent, keptAt, retryAt: connection.retryAt };
  const failures = records.flatMap(({ refusal }) => refusal?.failures ?? []);
  if (failures.length > 0) return { kind: "refused", unsent, failures };
  if (unsent > 0) return { kind: connection.sending ? "sending" : "typing", unsent };
  return { kind: "saved", at: latest(records.flatMap(({ server }) => server.savedAt ?? [])) };
}

/** Cells two people changed: mine as typed, theirs as stored. */
export const choicesOf = (records: readonly KeptProject[]): CellChoice[] =>
  records.flatMap((record) =>
    disputedCells(record).map(({ activityId, field, value }): CellChoice => {
      const theirs = serverValue(record, activityId, field);
      const told = record.told[cellKey({ activityId, field })];
      const known = told && (told.theirs === theirs || tidy(told.theirs) === tidy(theirs)) ? told : null;
      const spoken = (text: string): string => (isFigure(field) ? tidy(text) : text);
      return {
        projectId: record.projectId,
        activityId,
        field,
        mine: spoken(value),
        theirs: spoken(theirs),
        by: known?.by ?? "",
        at: known?.at ?? "",
      };
    }),
  );
