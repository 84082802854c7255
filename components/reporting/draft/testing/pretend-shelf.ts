import type { Shelf } from "../shell/shelf";
import type { TabMessage, Tabs } from "../shell/tabs";
import type { KeptProject } from "../state/kept-project";

/** What survives a closed tab: one store, and the channel between the tabs open on it. */
export class PretendBrowser {
  readonly kept = new Map<string, KeptProject>();
  private readonly hearing = new Set<{ readonly of: object; readonly hear: (message: TabMessage) => void }>();

  shelf(): Shelf {
    return {
      change: async (key, step) => {
        const after = step(this.kept.get(key) ?? null);
        if (after) this.kept.set(key, structuredClone(after));
        else this.kept.delete(key);
        return after;
      },
      all: async (positionId) => [...this.kept.values()].filter((record) => record.positionId === positionId),
      isKept: () => true,
    };
  }

  tab(): Tabs {
    const of = {};
    return {
      say: (message) => {
        for (const one of this.hearing) if (one.of !== of) one.hear(message);
      },
      listen: (hear) => {
        const one = { of, hear };
        this.hearing.add(one);
        return () => this.hearing.delete(one);
      },
    };
  }
}
