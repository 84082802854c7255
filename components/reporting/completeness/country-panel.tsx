import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { ThaiText } from "@/components/ui/thai-text";
import type { BoardUnit, CompletenessBoard } from "@/lib/reporting/rules/completeness-board";
import { markOf } from "./cell-words";
import { CountryStrip, type StripUnit } from "./country-strip";
import { fullNameOf, nameOf } from "./heat-data";

type CountryPanelProps = { board: CompletenessBoard; units: readonly BoardUnit[]; running: number };

const named = 5;

/** The country at a glance and whose reports are owed longest, as one sentence. */
export function CountryPanel({ board, units, running }: CountryPanelProps) {
  const t = useTranslations("completeness.strip");
  const locale = useLocale();
  const owing = units
    .map((unit) => ({
      unit,
      months: unit.cells.filter(({ state }) => state === "overdue").length,
      days: Math.max(0, ...unit.cells.map(({ daysLate }) => daysLate)),
    }))
    .filter(({ months }) => months > 0)
    .sort((a, b) => b.months - a.months || b.days - a.days)
    .slice(0, named)
    .map(({ unit }) => (unit.level === "cluster" ? fullNameOf(unit, locale) : nameOf(unit, locale)));
  const sentence = owing.length > 0 ? t("worst", { names: new Intl.ListFormat(locale, { type: "conjunction" }).format(owing) }) : t("none");
  const regions = board.areas
    .filter(({ level }) => level === "region")
    .map(({ id, nameTh, shortEn }) => ({ id, name: locale === "th" ? nameTh : shortEn }));
  const label = t("label", { units: units.length, sentence });
  return (
    <Panel
      title={t("title", { units: units.length })}
      meta={t("meta")}
      keyNumber={1}
      className="country-strip-panel"
      sentence={<ThaiText>{sentence}</ThaiText>}
    >
      <CountryStrip units={units.map(stripUnit)} regions={regions} running={running} label={label} />
    </Panel>
  );
}

const stripUnit = ({ id, clusterId, regionId, cells }: BoardUnit): StripUnit => ({
  id,
  clusterId,
  regionId,
  marks: cells.map(({ state }) => markOf(state)),
});
