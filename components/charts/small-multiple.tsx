import { type MultiplePoint, multipleScene, multipleSize } from "./multiple-scene";

type SmallMultipleProps = {
  plan: readonly (string | null)[];
  paid: readonly (string | null)[];
  /** Any of the last month's money is not certified: the end dot is hollow. */
  provisional: boolean;
  below: boolean;
};

const line = (points: readonly MultiplePoint[]): string => points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
const { width, height } = multipleSize;

/** Plan thin, paid thick, the gap between them as a ground; what it says stands beside it in words. */
export function SmallMultiple({ plan, paid, provisional, below }: SmallMultipleProps) {
  const scene = multipleScene(plan, paid);
  return (
    <svg className="multiple" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={`M0 ${height - 6}H${width}`} className="curve-base" />
      <polygon points={line(scene.gap)} className="multiple-gap" data-below={below || undefined} />
      <polyline points={line(scene.plan)} className="curve-plan" />
      <polyline points={line(scene.paid)} className="multiple-paid" />
      {scene.end ? (
        <circle cx={scene.end[0]} cy={scene.end[1]} r="3.2" className="multiple-end" data-hollow={provisional || undefined} />
      ) : null}
    </svg>
  );
}
