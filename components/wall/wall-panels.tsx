import type { ReactNode } from "react";
import type { WallView } from "@/lib/live/rules/wall-view";
import { WallAttention } from "./wall-attention";
import { WallClusters } from "./wall-clusters";
import { WallCurve } from "./wall-curve";
import { WallGap } from "./wall-gap";
import { WallHeadline } from "./wall-headline";
import { WallMap } from "./wall-map";
import { WallMoved } from "./wall-moved";
import { WallProblems } from "./wall-problems";
import { WallReporting } from "./wall-reporting";
import { WallReports } from "./wall-reports";
import { WallRows } from "./wall-rows";
import { WallStatus } from "./wall-status";

/** Named as their titles in `live.<name>.title`. */
export type WallPanelName = "summary" | "places" | "moved" | "reporting";

/**
 * The panels of a wall in their order. Only the country fills a panel with its units' reports: smaller places show theirs below
 * their rows, and one unit has nobody to compare what moved with.
 */
export function wallPanelsOf(wall: WallView | null): readonly WallPanelName[] {
  if (!wall || wall.clusters.length > 0) return ["summary", "places", "moved", "reporting"];
  return wall.unitCount > 1 ? ["summary", "places", "moved"] : ["summary", "places"];
}

const panels: Readonly<Record<WallPanelName, (props: { wall: WallView }) => ReactNode>> = {
  summary: Summary,
  places: Places,
  moved: Moved,
  reporting: WallReporting,
};

export function WallPanel({ name, wall }: { name: WallPanelName; wall: WallView }) {
  const Panel = panels[name];
  return <Panel wall={wall} />;
}

/** Where money and work stand: the country (or a part) on the left, the figure and the year in the middle, who and what at the right. */
function Summary({ wall }: { wall: WallView }) {
  const hasMap = wall.units.filter(({ place }) => place?.level === "province").length > 1;
  return (
    <div className="wall-summary" data-map={hasMap || undefined}>
      {hasMap ? <WallMap wall={wall} /> : null}
      <div className="wall-column">
        <WallHeadline wall={wall} />
        <WallCurve wall={wall} />
      </div>
      <div className="wall-column">
        {wall.contributors.top.length > 0 && wall.unitCount > 1 ? <WallGap wall={wall} /> : null}
        <WallStatus wall={wall} />
        <WallAttention wall={wall} most={hasMap ? 3 : 4} />
        {wall.unitCount > 1 ? null : <WallProblems wall={wall} most={4} />}
      </div>
    </div>
  );
}

function Places({ wall }: { wall: WallView }) {
  return (
    <div className="wall-places">
      <WallRows wall={wall} />
      {wall.clusters.length > 0 ? <WallClusters wall={wall} /> : <WallReports wall={wall} />}
    </div>
  );
}

/** Units few enough for one list are shown once, most moved first. */
const fewUnits = 12;

function Moved({ wall }: { wall: WallView }) {
  const isFew = wall.unitCount <= fewUnits;
  return (
    <div className="wall-moved" data-few={isFew || undefined}>
      <WallMoved wall={wall} way="ahead" />
      {isFew ? null : <WallMoved wall={wall} way="still" />}
      <WallProblems wall={wall} />
    </div>
  );
}
