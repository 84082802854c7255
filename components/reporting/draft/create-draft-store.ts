import type { DraftProject, DraftStore } from "./draft-store";
import { PageDraft } from "./page-draft";
import type { Courier } from "./shell/courier";
import { courierOf } from "./shell/desk";

type DraftOptions = {
  /** Who types: drafts of another position on this browser are neither shown nor sent. */
  readonly positionId: string;
  /** Instead of this tab's own, in tests. */
  readonly courier?: Courier;
};

/** The draft store of one page: see the interface for what it promises. Made once per page; nothing happens before it is subscribed to. */
export const createDraftStore = (projects: readonly DraftProject[], { positionId, courier }: DraftOptions): DraftStore =>
  new PageDraft(projects, positionId, () => courier ?? courierOf(positionId));
