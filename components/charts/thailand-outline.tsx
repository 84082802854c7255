import { borderPaths, type Grouping, mapSize, provinceIds, provincePoint } from "./thailand-map-paths";

/**
 * The country as line weights: 76 provinces, the clusters and the regions, a point for each province. The hierarchy is the
 * ornament of the sign-in page (DESIGN §13). Outlines: @svg-maps/thailand, CC-BY-4.0, credited on the website policy page.
 */
export function ThailandOutline({ grouping, className }: { grouping: Grouping; className?: string }) {
  const paths = borderPaths(grouping);
  return (
    <svg
      viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
      className={className}
      fill="none"
      stroke="currentColor"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths.province} strokeWidth="0.7" opacity="0.34" />
      <path d={paths.coast} strokeWidth="1" opacity="0.6" />
      <path d={paths.cluster} strokeWidth="1.5" opacity="0.72" />
      <path d={paths.region} strokeWidth="3" />
      {provinceIds.map((id) => {
        const [x, y] = provincePoint(id);
        return grouping[id] ? <circle key={id} cx={x} cy={y} r="2.3" fill="currentColor" stroke="none" /> : null;
      })}
    </svg>
  );
}
