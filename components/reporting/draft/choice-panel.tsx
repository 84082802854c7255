"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/i18n/format";
import { ownRatings } from "../grid/grid-line";
import styles from "./draft.module.css";
import type { CellChoice, DraftStore } from "./draft-store";
import { fieldLabelKey } from "./field-label";
import { cellKey } from "./state/cell-text";
import { useChoices } from "./use-draft";

type Cause = { readonly code: string; readonly nameTh: string; readonly nameEn: string };

/** Cells two people changed: theirs beside mine, with who and when, one choice each or one for all. Nothing is stored until then. */
export function ChoicePanel({ store, causes = [] }: { store: DraftStore; causes?: readonly Cause[] }) {
  const t = useTranslations("sync");
  const locale = useLocale();
  const choices = useChoices(store);
  if (choices.length === 0) return null;
  const shown = ({ field }: CellChoice, value: string): string => {
    const rating = field === "selfRating" ? ownRatings.find((one) => one === value) : undefined;
    const cause = field === "delayCause" ? causes.find(({ code }) => code === value) : undefined;
    return (rating ? t(`rating.${rating}`) : cause ? (locale === "th" ? cause.nameTh : cause.nameEn) : value) || t("choice.blank");
  };
  const who = ({ by, at }: CellChoice): string => {
    if (!by) return "";
    return at ? t("choice.by", { by, when: formatInstant(at, locale) }) : t("choice.byOnly", { by });
  };
  const all = (take: "mine" | "theirs"): void => {
    for (const choice of choices) store.settle(choice, take);
  };
  return (
    <Notice tone="warning" live="assertive" title={t("choice.title", { count: choices.length })}>
      <ul className={styles.choices}>
        {choices.map((choice) => {
          const line = store.gridLine(choice.activityId);
          return (
            <li key={cellKey(choice)} className={styles.choice}>
              <span className={styles.cell}>
                <b>{t(`field.${fieldLabelKey(choice.field)}`)}</b> {line ? `${line.seq}. ${line.nameTh}` : null}
                <span className={styles.who}>{who(choice)}</span>
              </span>
              <span className={styles.acts}>
                <Button onClick={() => store.settle(choice, "mine")}>{t("choice.takeMine", { value: shown(choice, choice.mine) })}</Button>
                <Button onClick={() => store.settle(choice, "theirs")}>
                  {t("choice.takeTheirs", { value: shown(choice, choice.theirs) })}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {choices.length > 1 ? (
        <div className={styles.acts}>
          <Button onClick={() => all("mine")}>{t("choice.allMine")}</Button>
          <Button onClick={() => all("theirs")}>{t("choice.allTheirs")}</Button>
        </div>
      ) : null}
    </Notice>
  );
}
