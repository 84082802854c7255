import type { Status } from "@/components/ui/status-mark";

/** Pixels of a heat block: names at the left, twelve cells, rows of one height. */
export const heatSize = { left: 132, top: 22, cell: 18, row: 19 } as const;
export const heatWidth = heatSize.left + 12 * heatSize.cell + 2;

const r = 5;

/** The shape of a status around a point, as in every legend: circle, triangle, diamond, square, ring. */
export function symbolPath(status: Status, x: number, y: number): string {
  switch (status) {
    case "on_plan":
    case "missing":
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    case "watch":
      return `M${x} ${y - r}l${r} ${2 * r - 1}h${-2 * r}z`;
    case "late":
      return `M${x} ${y - r - 1}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}z`;
    case "critical":
      return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
  }
}

/** All the marks of some rows, one path a status: a thousand cells are five shapes. Rows hold twelve statuses, null is not drawn. */
export function heatPaths(rows: readonly (readonly (Status | null)[])[]): Readonly<Record<Status, string>> {
  const paths: Record<Status, string> = { on_plan: "", watch: "", late: "", critical: "", missing: "" };
  for (const [row, statuses] of rows.entries()) {
    for (const [column, status] of statuses.entries()) {
      if (status === null) continue;
      const [x, y] = [heatSize.left + (column + 0.5) * heatSize.cell, heatSize.top + (row + 0.5) * heatSize.row];
      paths[status] += symbolPath(status, x, y);
    }
  }
  return paths;
}
