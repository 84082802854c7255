import { useSyncExternalStore } from "react";
import type { CellChoice, DraftStore, SyncState } from "./draft-store";

export const useSync = ({ subscribe, sync }: DraftStore): SyncState => useSyncExternalStore(subscribe, sync, sync);

export const useChoices = ({ subscribe, choices }: DraftStore): readonly CellChoice[] => useSyncExternalStore(subscribe, choices, choices);
