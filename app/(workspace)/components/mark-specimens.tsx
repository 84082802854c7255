import { useTranslations } from "next-intl";
import { Bullet } from "@/components/ui/bullet";
import { ConfidenceLine } from "@/components/ui/confidence-line";
import { DatePicker } from "@/components/ui/date-picker";
import { KeyCap } from "@/components/ui/key-cap";
import { LockState } from "@/components/ui/lock-state";
import { MoneyRuler } from "@/components/ui/money-ruler";
import { MonthStrip } from "@/components/ui/month-strip";
import { Panel } from "@/components/ui/panel";
import { StatusMark, statuses } from "@/components/ui/status-mark";
import { WorkflowMark, workflowStates } from "@/components/ui/workflow-mark";

const months = Array.from({ length: 12 }, (_, index) => `/components?month=${index + 1}`);

export function MarkSpecimens() {
  const t = useTranslations("gallery");
  const bullets = [
    ["certified", <Bullet key="c" paid="58.00" certified="58.00" committed="22.00" plan="66.00" height={12} />],
    ["submitted", <Bullet key="s" paid="58.00" certified="30.00" provisional="28.00" committed="22.00" plan="66.00" height={12} />],
    ["missing", <Bullet key="m" paid="46.00" certified="46.00" committed="24.00" plan="66.00" missing height={12} />],
    ["over", <Bullet key="o" paid="80.00" certified="80.00" committed="34.00" plan="92.00" height={12} />],
  ] as const;
  return (
    <>
      <Panel title={t("section.ruler")} keyNumber={8} className="lg:col-span-2">
        <ConfidenceLine certified="91.34" submitted="6.44" missing="2.22" asOf={t("ruler.asOf")} />
        <div className="pt-4">
          <MoneyRuler
            paid="58.42"
            certified="53.20"
            provisional="5.22"
            committed="27.00"
            left="14.58"
            plan={{ percent: "66.28", month: t("ruler.month") }}
            targets={[
              { label: t("ruler.target"), percent: "75.00", side: "above" },
              { label: t("ruler.spending"), percent: "78.00", side: "below" },
            ]}
            owed={{ amount: "4,824.94", date: t("ruler.date") }}
          />
        </div>
      </Panel>
      <Panel title={t("section.reference")} keyNumber={9}>
        <dl className="grid gap-y-2">
          {bullets.map(([key, bullet]) => (
            <div key={key} className="grid grid-cols-2 items-center border-b border-line pb-2 text-13">
              <dt>{t(`reference.${key}`)}</dt>
              <dd>{bullet}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title={t("section.states")}>
        <div className="grid gap-4 text-13">
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            {statuses.map((status) => (
              <StatusMark key={status} status={status} />
            ))}
          </div>
          <div className="grid gap-1 sm:grid-cols-2">
            {workflowStates.map((state) => (
              <WorkflowMark key={state} state={state} />
            ))}
          </div>
          <div className="flex flex-wrap gap-2">
            <LockState>{t("lock.open")}</LockState>
            <LockState tone="closing">{t("lock.closing")}</LockState>
            <LockState tone="closed">{t("lock.closed")}</LockState>
            <LockState>{t("lock.reopened")}</LockState>
            <KeyCap>Ctrl</KeyCap>
            <KeyCap>Enter</KeyCap>
          </div>
        </div>
      </Panel>
      <Panel title={t("section.months")} className="lg:col-span-2">
        <div className="grid gap-4">
          <MonthStrip year={2569} month={8} lastMonth={8} hrefs={months} />
          <div className="max-w-60">
            <DatePicker name="gallery-day" label={t("date.label")} defaultValue="2026-06-08" />
          </div>
        </div>
      </Panel>
    </>
  );
}
