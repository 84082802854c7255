import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import type { DelegationView } from "@/lib/access/rules/delegation";
import { formatDay } from "@/lib/i18n/format";

type DelegationListProps = {
  side: DelegationView["side"];
  items: readonly DelegationView[];
  /** The way to take one back, for those it is offered for. */
  revoke?: (item: DelegationView) => ReactNode;
};

/** Delegations of one side: with whom, which days, why, and whether they run. */
export function DelegationList({ side, items, revoke }: DelegationListProps) {
  const t = useTranslations("desk.delegates");
  const locale = useLocale();
  const ends = (state: DelegationView["state"]): boolean => state === "running" || state === "coming";
  return (
    <Panel title={t(side)}>
      {items.length === 0 ? (
        <p className="text-13 text-ink-2">{t(`${side}None`)}</p>
      ) : (
        <DataTable title={t(side)} cards>
          <thead>
            <tr>
              <HeadCell>{t(side === "given" ? "to" : "from")}</HeadCell>
              <HeadCell>{t("days")}</HeadCell>
              <HeadCell>{t("areas")}</HeadCell>
              <HeadCell>{t("reason")}</HeadCell>
              <HeadCell>{t("stateHead")}</HeadCell>
              {revoke ? (
                <HeadCell>
                  <span className="sr-only">{t("revoke")}</span>
                </HeadCell>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <RowHead>
                  {locale === "th" ? item.otherTh : item.otherEn}
                  <span className="block text-12 font-normal text-ink-2" lang="th">
                    {item.otherHolder ?? t("vacant")}
                  </span>
                </RowHead>
                <Cell label={t("days")}>
                  <span className="no-break">{formatDay(item.startsOn, locale)}</span> –{" "}
                  <span className="no-break">{formatDay(item.endsOn, locale)}</span>
                </Cell>
                <Cell label={t("areas")}>{locale === "th" ? item.areasTh : item.areasEn}</Cell>
                <Cell label={t("reason")} lang="th">
                  {item.reason}
                </Cell>
                <Cell label={t("stateHead")}>{t(`state.${item.state}`)}</Cell>
                {revoke ? <Cell>{ends(item.state) ? revoke(item) : null}</Cell> : null}
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Panel>
  );
}
