"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { fieldId } from "@/components/ui/field";
import { nameOf } from "./grid-line";
import type { GridPlace } from "./grid-project";
import { useGridTools } from "./grid-tools";
import styles from "./tools.module.css";
import { useReview } from "./use-sums";

const phoneQuery = "screen and (width < 900px), screen and (pointer: coarse)";

/** Whether activities are cards, as in the style sheet. */
export const usePhone = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(phoneQuery);
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => window.matchMedia(phoneQuery).matches,
    () => false,
  );

/** More pieces than this are too thin to tell apart; more than the second number, too thin for a thumb. */
const mostSegments = 40;
const mostPressed = 10;

/** On a phone: which card is in hand, how each stands, and a thumb's way through them. */
export function usePhoneCard(
  phone: boolean,
  rows: readonly GridPlace[],
  table: RefObject<HTMLTableElement | null>,
): [number, (at: number) => void] {
  const [card, setCard] = useState(0);
  useEffect(() => {
    const within = table.current;
    if (!within || !phone) return;
    const onFocus = (event: FocusEvent): void => {
      const name = event.target instanceof HTMLElement ? (event.target.getAttribute("name") ?? "") : "";
      const index = Number(/^lines\.(\d+)\./.exec(name)?.[1] ?? -1);
      const at = rows.findIndex((place) => place.index === index);
      if (at >= 0) setCard(at);
    };
    within.addEventListener("focusin", onFocus);
    return () => within.removeEventListener("focusin", onFocus);
  }, [phone, rows, table]);
  const go = (at: number): void => {
    const place = rows[at];
    if (!place) {
      document.getElementById("send-bar")?.scrollIntoView({ block: "center" });
      return;
    }
    setCard(at);
    const input = document.getElementById(fieldId(nameOf(place.index, "physical")));
    input?.focus({ preventScroll: true });
    input?.closest("tr")?.scrollIntoView({ block: "start" });
  };
  return [Math.min(card, Math.max(0, rows.length - 1)), go];
}

export function PhoneProgress({ rows, card, onGo }: { rows: readonly GridPlace[]; card: number; onGo: (at: number) => void }) {
  const t = useTranslations("reporting.page.grid.phone");
  const { desk } = useGridTools();
  const { counts } = useReview(rows);
  return (
    <div className={styles.phoneProgress} data-print="none">
      <div className={styles.segments} aria-hidden="true">
        {(rows.length <= mostSegments ? rows : []).map((place, at) => {
          const look = {
            className: styles.segment,
            "data-standing": desk.review(place).standing,
            "data-current": at === card || undefined,
          };
          return rows.length <= mostPressed ? (
            <button key={place.activityId} type="button" tabIndex={-1} {...look} onClick={() => onGo(at)} />
          ) : (
            <span key={place.activityId} {...look} />
          );
        })}
      </div>
      <p>
        <span>{t("position", { at: Math.min(card + 1, rows.length), count: rows.length })}</span>
        <span>{t("remaining", { fill: counts.fill, fix: counts.fix, reason: counts.reason })}</span>
      </p>
    </div>
  );
}

export function PhoneBar({ rows, card, onGo }: { rows: readonly GridPlace[]; card: number; onGo: (at: number) => void }) {
  const t = useTranslations("reporting.page.grid.phone");
  const { desk } = useGridTools();
  const place = rows[card];
  const same = (): void => {
    if (!place) return;
    if (!place.line.previous) desk.say({ kind: "nothing_before" });
    else desk.store()?.sameAsLast([place.activityId]);
  };
  return (
    <div className={styles.phoneBar} data-print="none">
      <Button aria-label={t("back")} disabled={card === 0} onClick={() => onGo(card - 1)}>
        ‹
      </Button>
      <Button disabled={!place?.line.previous} onClick={same}>
        {t("same")}
      </Button>
      <Button kind="primary" onClick={() => onGo(card + 1)}>
        {t(card + 1 < rows.length ? "next" : "toSend")}
      </Button>
    </div>
  );
}
