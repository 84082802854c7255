import type { MediaType } from "./file-kind";
import type { EvidenceObstacle } from "./obstacles";

/** A file beside an activity's month, as pages and the API show it. Instants ISO (UTC), coordinates as decimal text, size in bytes. */
export type EvidenceItem = {
  readonly id: string;
  readonly activityId: string;
  readonly month: number;
  readonly fileName: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly caption: string | null;
  readonly pages: number | null;
  readonly takenAt: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly addedAt: string;
  readonly addedByTitleTh: string;
  readonly addedByTitleEn: string;
  readonly addedByPerson: string;
  /** Set when it was taken away; it is shown for as long as it can be put back. */
  readonly removedAt: string | null;
  readonly mayRemove: boolean;
};

/** The files of one project's month (or of one activity in it), and whether this person may add to them. */
export type EvidenceOfMonth = {
  readonly projectId: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly mayAdd: boolean;
  /** Why nothing can be added though the person's role could: words `evidence.failure.<obstacle>`. */
  readonly obstacle: EvidenceObstacle | null;
  readonly limits: { readonly megabytes: number; readonly files: number };
  readonly items: readonly EvidenceItem[];
};

export const isImage = (type: MediaType): boolean => type !== "application/pdf";

/** What stands there and is not taken away. */
export const standing = (items: readonly EvidenceItem[]): readonly EvidenceItem[] => items.filter(({ removedAt }) => removedAt === null);
