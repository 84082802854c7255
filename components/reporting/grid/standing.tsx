import { useTranslations } from "next-intl";
import { type Status, StatusShape } from "@/components/ui/status-mark";
import type { LineStanding } from "./grid-review";

export const shapes: Readonly<Record<LineStanding, Status | null>> = {
  fix: "critical",
  fill: "missing",
  reason: "watch",
  explained: "watch",
  carried: null,
  passed: "on_plan",
};

/** Whether a line can be sent as it stands: normal is muted, exceptions are loud. */
export function Standing({ standing }: { standing: LineStanding }) {
  const t = useTranslations("reporting.page.grid.standing");
  const shape = shapes[standing];
  return (
    <span className="status" data-status={shape ?? undefined}>
      {shape ? <StatusShape status={shape} /> : null}
      {t(standing)}
    </span>
  );
}
