"use client";

import { useTranslations } from "next-intl";
import { useEffect, useReducer, useRef } from "react";
import { sendFile } from "./send-file";
import { nextOf, type Upload, uploadReducer } from "./upload-state";

/** How long after a lost sending it is tried again by itself, when the browser does not say that the line is back. */
const tryAgainMs = 15_000;

type Options = {
  readonly address: string;
  readonly limitMegabytes: number;
  readonly onAdded: (name: string, already: boolean) => void;
};

/** Sends chosen files one after another and keeps in memory what could not be sent. */
export function useUploads({ address, limitMegabytes, onAdded }: Options) {
  const t = useTranslations("evidence");
  const [uploads, tell] = useReducer(uploadReducer, []);
  const running = useRef<{ key: string; abort: AbortController } | null>(null);
  const next = nextOf(uploads);
  const lost = uploads.some(({ state }) => state === "lost");
  const added = useRef(onAdded);
  useEffect(() => {
    added.current = onAdded;
  });

  useEffect(() => {
    if (!next || running.current) return;
    const abort = new AbortController();
    const { key, file, caption } = next;
    running.current = { key, abort };
    tell({ kind: "start", key });
    const onProgress = (percent: number) => tell({ kind: "progress", key, percent });
    sendFile({ address, file, caption, onProgress, signal: abort.signal }).then((sent) => {
      running.current = null;
      if (sent.kind === "done") added.current(file.name, sent.already);
      if (sent.kind === "refused") tell({ kind: "refuse", key, detail: sent.detail });
      else tell({ kind: sent.kind === "lost" ? "lose" : "gone", key });
    });
  }, [next, address]);

  useEffect(() => {
    if (!lost) return;
    const again = () => tell({ kind: "line_back" });
    const timer = setTimeout(again, tryAgainMs);
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [lost]);

  const take = (files: Iterable<File>, caption: string): void => {
    const chosen = [...files].map((file): Upload => {
      const tooLarge = file.size > limitMegabytes * 1_000_000;
      const detail = tooLarge ? t("failure.too_large", { megabytes: limitMegabytes }) : null;
      return { key: crypto.randomUUID(), file, caption, percent: 0, detail, state: tooLarge ? "refused" : "waiting" };
    });
    tell({ kind: "add", uploads: chosen });
  };
  const drop = (key: string): void => {
    if (running.current?.key === key) running.current.abort.abort();
    else tell({ kind: "gone", key });
  };
  return { uploads, take, drop, again: (key: string) => tell({ kind: "again", key }) };
}
