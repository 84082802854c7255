"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { AriaLocale } from "@/components/ui/aria-locale";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ActivityHistory as History } from "@/lib/reporting/rules/activity-history";
import { ActivityHistory } from "./activity-history";
import styles from "./history.module.css";

type HistoryDrawerProps = {
  activityId: string;
  activityName: string;
  /** The history's own page. */
  href: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** The drawer alone, for callers with an opener of their own (a menu, a key). */
export function HistoryDrawer({ activityId, activityName, href, isOpen, onOpenChange }: HistoryDrawerProps) {
  const t = useTranslations("evidence.history");
  return (
    <AriaLocale>
      <ModalOverlay className={styles.overlay} isDismissable isOpen={isOpen} onOpenChange={onOpenChange}>
        <Modal className={styles.drawer}>
          <Dialog className={styles.dialog}>
            {({ close }) => (
              <>
                <div className="flex items-start justify-between gap-4">
                  <div className="min-w-0">
                    <p className="text-12 text-ink-2">{t("dialogTitle")}</p>
                    <Heading slot="title" level={2} className="text-18 font-semibold" lang="th">
                      {activityName}
                    </Heading>
                    <Link href={href} className="text-12">
                      {t("page")}
                    </Link>
                  </div>
                  <Button onClick={close}>{t("close")}</Button>
                </div>
                <LoadedHistory activityId={activityId} />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </AriaLocale>
  );
}

type Loaded = { readonly history: History | null; readonly failed: boolean };

function LoadedHistory({ activityId }: { activityId: string }) {
  const t = useTranslations("evidence.history");
  const [{ history, failed }, setLoaded] = useState<Loaded>({ history: null, failed: false });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    const load = async (): Promise<void> => {
      const answer = await fetch(`/api/v1/activities/${activityId}/history?attempt=${attempt}`, { signal: abort.signal }).catch(() => null);
      if (abort.signal.aborted) return;
      setLoaded(answer?.ok ? { history: await answer.json(), failed: false } : { history: null, failed: true });
    };
    load().catch(() => setLoaded({ history: null, failed: true }));
    return () => abort.abort();
  }, [activityId, attempt]);
  if (history) return <ActivityHistory history={history} />;
  if (!failed) {
    return (
      <p role="status" className="text-13 text-ink-2">
        {t("loading")}
      </p>
    );
  }
  const again = () => {
    setLoaded({ history: null, failed: false });
    setAttempt((count) => count + 1);
  };
  return (
    <Notice tone="warning" title={t("failed")} live="polite">
      <Button onClick={again}>{t("again")}</Button>
    </Notice>
  );
}
