import type { EvidenceItem } from "./rules/evidence-view";
import type { EvidenceRow } from "./store";

/** A stored row as it is shown. */
export const itemOf = (
  { projectId: _, sha256: __, takenAt, addedAt, removedAt, ...row }: EvidenceRow,
  mayRemove: boolean,
): EvidenceItem => ({
  ...row,
  takenAt: takenAt?.toISOString() ?? null,
  addedAt: addedAt.toISOString(),
  removedAt: removedAt?.toISOString() ?? null,
  mayRemove,
});
