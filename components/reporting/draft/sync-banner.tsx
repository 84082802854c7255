"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { formatTime } from "@/lib/i18n/format";
import { useFailureWords } from "../use-failure-words";
import { DiscardUnsent } from "./discard-unsent";
import styles from "./draft.module.css";
import type { DraftStore, SyncState } from "./draft-store";
import { SignInAgain } from "./sign-in-again";
import { toldWords } from "./told-words";
import { useSync } from "./use-draft";
import { useSecondsLeft } from "./use-seconds-left";

/** Says over the whole width what is safe first, then what is missing: the line, the sign-in, or the server's consent. */
export function SyncBanner({ store }: { store: DraftStore }) {
  const state = useSync(store);
  return (
    <div className={styles.place} data-print="none" ref={tellHeight}>
      <div role="status">{isTrouble(state) ? <Trouble store={store} state={state} /> : null}</div>
    </div>
  );
}

/** What sticks to the top of the page, and what is scrolled into view, stands clear of the banner. */
function tellHeight(place: HTMLElement | null): (() => void) | undefined {
  if (!place) return;
  const { style } = document.documentElement;
  const watch = new ResizeObserver(() => {
    const sticks = getComputedStyle(place).position === "sticky";
    style.setProperty("--banner-h", sticks ? `${place.offsetHeight}px` : "0px");
  });
  watch.observe(place);
  return () => {
    watch.disconnect();
    style.removeProperty("--banner-h");
  };
}

type TroubleState = Extract<SyncState, { kind: "offline" | "signed_out" | "refused" }>;
const isTrouble = (state: SyncState): state is TroubleState => ["offline", "signed_out", "refused"].includes(state.kind);

function Trouble({ store, state }: { store: DraftStore; state: TroubleState }) {
  const t = useTranslations("sync.banner");
  const locale = useLocale();
  const words = useFailureWords();
  const { unsent } = state;
  const detail = (): string => {
    if (!store.isKept() && unsent > 0) return t("notKept", { count: unsent });
    if (state.kind === "refused") return unsent > 0 ? t("refusedKept", { count: unsent }) : "";
    const time = formatTime(state.keptAt, locale);
    if (state.kind === "signed_out") return t("signedOutKept", { count: unsent, time });
    return unsent > 0 ? t("offlineKept", { count: unsent, time }) : t("offlineNothing");
  };
  const lead = { offline: t("offline"), signed_out: t("signedOut"), refused: t("refused") }[state.kind];
  return (
    <div className={styles.banner} data-kind={state.kind}>
      <Broken />
      <p className="min-w-0 flex-1 basis-80">
        <b>{lead}</b> {detail()} {store.queued() > 0 ? t("queued", { count: store.queued() }) : null}
        {state.kind === "refused"
          ? toldWords(state.failures, words).map((message) => (
              <span key={message} className="block">
                {message}
              </span>
            ))
          : null}
      </p>
      <div className={styles.acts}>
        {state.kind === "offline" ? <RetryIn at={state.retryAt} /> : null}
        {state.kind === "signed_out" ? <SignInAgain /> : <Button onClick={() => void store.saveNow()}>{t("retryNow")}</Button>}
        {state.kind === "refused" ? <DiscardUnsent store={store} /> : null}
      </div>
    </div>
  );
}

/** The countdown is seen, not read out: a voice counting down would drown everything else. */
function RetryIn({ at }: { at: string | null }) {
  const t = useTranslations("sync.banner");
  const seconds = useSecondsLeft(at);
  if (seconds === null) return null;
  return (
    <span aria-hidden="true" className={styles.countdown}>
      {seconds > 0 ? t("retryIn", { seconds }) : t("retrying")}
    </span>
  );
}

const Broken = () => (
  <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
    <path d="M2 12c3-3 5-4 7-4M3 6c3-3 8-3 12 1M6 14c1-1 2-1.500 3-1.500M3 16 15 2" />
  </svg>
);
