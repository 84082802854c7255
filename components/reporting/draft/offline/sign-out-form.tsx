"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { AskedDialog } from "@/components/ui/asked-dialog";
import { Button } from "@/components/ui/button";
import { courierWithWork, loadCourier } from "./use-courier";
import { clearKeptPages } from "./worker";

type SignOutFormProps = { action: () => Promise<void>; positionId: string };
type Unsent = { readonly cells: number; readonly queued: number };

/** What this position left unsent on this browser. */
async function unsentHere(positionId: string): Promise<Unsent> {
  const courier = await courierWithWork(positionId);
  return (await courier?.unsent()) ?? { cells: 0, queued: 0 };
}

/** Takes this position's figures out of the browser, all of them or all but the unsent. */
async function forget(positionId: string, what: "all" | "sent"): Promise<void> {
  await (await courierWithWork(positionId))?.forget(what);
  await clearKeptPages();
}

/**
 * The sign-out button. With figures that were not sent yet it asks first: send them, keep them here for this position, or
 * discard them. A plain form without a script; nothing was kept then either.
 */
export function SignOutForm({ action, positionId }: SignOutFormProps) {
  const t = useTranslations("sync.signOut");
  const frame = useTranslations("frame.position");
  const form = useRef<HTMLFormElement>(null);
  const cleared = useRef(false);
  const [cutOff, setCutOff] = useState(false);
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const [sending, setSending] = useState<"not_yet" | "busy" | "failed">("not_yet");

  const leave = async (what: "all" | "sent"): Promise<void> => {
    await forget(positionId, what);
    cleared.current = true;
    form.current?.requestSubmit();
  };
  const ask = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    if (cleared.current) return;
    event.preventDefault();
    // Signing out is the server's act: begun without a line it would only tear this page down.
    if (!navigator.onLine) return setCutOff(true);
    const found = await unsentHere(positionId);
    if (found.cells + found.queued === 0) return leave("all");
    setSending("not_yet");
    setUnsent(found);
  };
  const sendFirst = async (): Promise<void> => {
    setSending("busy");
    await (await loadCourier(positionId)).sendAll();
    const left = await unsentHere(positionId);
    if (left.cells + left.queued === 0) return leave("all");
    setUnsent(left);
    setSending("failed");
  };
  const title = unsent?.queued
    ? t("titleQueued", { queued: unsent.queued, count: unsent.cells })
    : t("title", { count: unsent?.cells ?? 0 });
  return (
    <>
      <form ref={form} action={action} onSubmit={(event) => void ask(event)}>
        <button type="submit" className="disclosure-link">
          {frame("signOut")}
        </button>
      </form>
      <AskedDialog kind="alert" title={t("offlineTitle")} isOpen={cutOff} onOpenChange={setCutOff}>
        <p className="py-3">{t("offlineWhy")}</p>
        <div className="flex justify-end pt-2">
          <Button kind="primary" onClick={() => setCutOff(false)}>
            {t("offlineClose")}
          </Button>
        </div>
      </AskedDialog>
      <AskedDialog kind="alert" title={title} isOpen={unsent !== null} onOpenChange={(open) => open || setUnsent(null)}>
        <p className="py-3">{t("why")}</p>
        <p role="status" className="text-crit-t">
          {sending === "failed" ? t("sendFailed", { count: unsent?.cells ?? 0 }) : null}
        </p>
        <div className="flex flex-wrap justify-end gap-2 pt-2">
          <Button kind="quiet" onClick={() => setUnsent(null)}>
            {t("stay")}
          </Button>
          <Button kind="destructive" onClick={() => void leave("all")}>
            {t("discard")}
          </Button>
          <Button onClick={() => void leave("sent")}>{t("keep")}</Button>
          <Button kind="primary" aria-busy={sending === "busy"} onClick={() => void sendFirst()}>
            {t(sending === "busy" ? "sending" : "send")}
          </Button>
        </div>
      </AskedDialog>
    </>
  );
}
