import { Bullet } from "@/components/ui/bullet";
import { StatusMark } from "@/components/ui/status-mark";
import { formatPercent, formatPoints } from "@/lib/i18n/format";
import type { WallRow } from "@/lib/live/rules/wall-view";
import { Changed } from "./changed";

/** Certified and provisional payment against the plan of a row, as one bar. */
export function WallRowBar({ row }: { row: WallRow }) {
  return (
    <Bullet
      certified={row.certifiedPercent}
      provisional={row.provisionalPercent}
      committed={row.committedPercent}
      plan={row.plannedPercent}
      missing={row.status === "missing"}
    />
  );
}

/** The last three cells of a row: % paid, the gap to the plan in points, the status. */
export function WallRowEnd({ row }: { row: WallRow }) {
  return (
    <>
      <td>
        <b>
          <Changed>{formatPercent(row.paidPercent)}</Changed>
        </b>
      </td>
      <td className={row.planPoints?.startsWith("-") ? "wall-below" : undefined}>{formatPoints(row.planPoints, 1)}</td>
      <td>
        <StatusMark status={row.status} />
      </td>
    </>
  );
}
