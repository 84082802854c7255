import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { InspectorSection } from "@/components/layout/inspector-section";
import { ThaiText } from "@/components/ui/thai-text";
import { formatPercent } from "@/lib/i18n/format";
import type { ArrangedBoard } from "@/lib/reporting/rules/completeness-arrange";
import { type CompletenessBoard, placeSum, unitsIn } from "@/lib/reporting/rules/completeness-board";
import { percentOfScore } from "@/lib/reporting/rules/timeliness";
import { type BoardAt, boardHref } from "./board-address";
import { fullNameOf } from "./heat-data";
import { ScoreFormula } from "./score-formula";
import { useMonthLabel } from "./use-month-label";

type BoardAsideProps = { board: CompletenessBoard; arranged: ArrangedBoard; at: BoardAt };

/** Before a cell is opened: what opening does, the regions in a few lines, and the formula with this board's numbers. */
export function BoardAside({ board, arranged, at }: BoardAsideProps) {
  const t = useTranslations("completeness");
  const locale = useLocale();
  const month = useMonthLabel(at.year, at.month);
  const regions = board.areas
    .filter(({ level }) => level === "region")
    .map((region) => ({ region, sum: placeSum(unitsIn(board.units, region.id)) }));
  return (
    <>
      <div className="inspector-section">
        <p className="font-semibold">{t("detail.emptyTitle")}</p>
        <p className="text-13 text-ink-2">
          <ThaiText>{t("detail.emptyBody")}</ThaiText>
        </p>
      </div>
      {regions.length > 1 ? (
        <InspectorSection title={t("regions.title")}>
          <p className="text-12 text-ink-2">
            <ThaiText>{t("regions.meta", { month })}</ThaiText>
          </p>
          <ul className="region-list">
            {regions.map(({ region, sum }) => {
              const { complete = 0, units = 0 } = sum.months[at.month - 1] ?? {};
              return (
                <li key={region.id}>
                  <Link
                    href={boardHref(at, { areaId: region.id })}
                    scroll={false}
                    aria-current={at.areaId === region.id ? "true" : undefined}
                  >
                    {fullNameOf(region, locale)}
                  </Link>
                  <span>{t("regions.complete", { complete, units })}</span>
                  <span>{formatPercent(percentOfScore(sum.score))}</span>
                </li>
              );
            })}
          </ul>
        </InspectorSection>
      ) : null}
      <InspectorSection title={t("formula.title")}>
        <ScoreFormula score={arranged.total.score} perDay={board.perDay} />
      </InspectorSection>
    </>
  );
}
