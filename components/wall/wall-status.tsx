import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { formatCount } from "@/lib/i18n/format";
import type { WallView } from "@/lib/live/rules/wall-view";
import { Changed } from "./changed";
import { WallBlock } from "./wall-block";

/** How many units stand in each status (activities where there is one unit), as lengths and as words with their counts. */
export function WallStatus({ wall }: { wall: WallView }) {
  const t = useTranslations("live.summary");
  const isOne = wall.unitCount <= 1;
  const counted = wall.statuses.map(({ status, units, activities }) => ({ status, count: isOne ? activities : units }));
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  const drawn = counted.map(({ status, count }) => {
    const part = { status, from, width: total === 0 ? 0 : (count / total) * 100 };
    from += part.width;
    return part;
  });
  return (
    <WallBlock title={t(isOne ? "statusActivities" : "status", { count: formatCount(total) })}>
      <svg className="wall-status-bar" aria-hidden="true">
        {drawn.map((part) => (
          <rect
            key={part.status}
            x={`${part.from}%`}
            width={`${part.width}%`}
            height="100%"
            className="status-part"
            data-status={part.status}
          />
        ))}
      </svg>
      <ul className="wall-status-words">
        {counted.map(({ status, count }) => (
          <li key={status}>
            <StatusMark status={status} />{" "}
            <b>
              <Changed>{formatCount(count)}</Changed>
            </b>
          </li>
        ))}
      </ul>
    </WallBlock>
  );
}
