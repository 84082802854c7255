import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { formatMillion } from "@/lib/i18n/format";
import type { WallView } from "@/lib/live/rules/wall-view";
import { WallBlock } from "./wall-block";

/** Causes of delay by the budget they hold up, each as a length of the largest. */
export function WallProblems({ wall, most = 8 }: { wall: WallView; most?: number }) {
  const t = useTranslations("live.moved");
  const locale = useLocale();
  const rows = wall.problems.slice(0, most);
  const largest = Math.max(1, ...rows.map(({ budgetNet }) => Number(budgetNet)));
  return (
    <WallBlock title={t("problems")}>
      {rows.length === 0 ? <p className="wall-note">{t("problemsNone")}</p> : null}
      <ul className="wall-causes">
        {rows.map((row) => (
          <li key={row.cause}>
            <p className="wall-todo-what">
              <ThaiText>{locale === "th" ? row.nameTh : row.nameEn}</ThaiText>
            </p>
            <svg className="wall-cause-bar" aria-hidden="true">
              <rect width={`${(Number(row.budgetNet) / largest) * 100}%`} height="100%" className="fill-committed" />
            </svg>
            <p className="wall-note">{t("problemLine", { count: row.activities, amount: formatMillion(row.budgetNet, locale, 0) })}</p>
          </li>
        ))}
      </ul>
    </WallBlock>
  );
}
