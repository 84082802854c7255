import { useLocale, useTranslations } from "next-intl";
import { StatusShape } from "@/components/ui/status-mark";
import { ThaiText } from "@/components/ui/thai-text";
import { formatCount, formatDay, formatMillion } from "@/lib/i18n/format";
import type { WallView } from "@/lib/live/rules/wall-view";
import { WallBlock } from "./wall-block";

/** What asks for somebody first, most baht at stake first. */
export function WallAttention({ wall, most = 4 }: { wall: WallView; most?: number }) {
  const t = useTranslations("live.summary");
  const flag = useTranslations("panels.attention.flag");
  const locale = useLocale();
  return (
    <WallBlock title={t("attention")}>
      {wall.attention.length === 0 ? <p className="wall-note">{t("attentionNone")}</p> : null}
      <ul className="wall-todo">
        {wall.attention.slice(0, most).map((row) => (
          <li key={row.flag}>
            <StatusShape status={row.flag === "critical" || row.flag === "capital_not_begun" ? "critical" : "late"} size={16} />
            <div>
              <p className="wall-todo-what">
                <ThaiText>{flag(row.flag, { count: formatCount(row.activities) })}</ThaiText>
              </p>
              <p className="wall-note">
                {t("attentionAmount", { amount: formatMillion(row.amount, locale, 0) })}
                {row.due ? ` · ${t("by", { day: formatDay(row.due, locale) })}` : ""}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </WallBlock>
  );
}
