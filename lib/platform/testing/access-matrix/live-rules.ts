import { roles } from "@/lib/access/roles";
import { openLive } from "@/lib/live/queries/open-live";
import { readWall } from "@/lib/live/queries/read-wall";
import { byResult, type MatrixRules } from "./rule";

const readers = { roles, reach: "unit_or_above" } as const;

/** Walls and their streams: whoever may see the area's overview. */
export const liveRules: MatrixRules = {
  "lib/live/queries/read-wall.ts#readWall": {
    ...readers,
    attempt: byResult(({ actor }, { areaId, now }) => readWall(actor, { areaId, now })),
  },
  "lib/live/queries/open-live.ts#openLive": {
    ...readers,
    attempt: byResult(({ actor }, { areaId, now }) => openLive(actor, { areaId, now })),
  },
  "lib/live/queries/read-panel-seconds.ts#readPanelSeconds": { open: "how long a wall shows a panel is a setting everyone may know" },
};
