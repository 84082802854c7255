"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useFileWords } from "./file-words";
import type { Upload } from "./upload-state";

type UploadRowProps = { upload: Upload; onDrop: () => void; onAgain: () => void };

/** A file on its way: how far, what stands in its way, and how to go on. */
export function UploadRow({ upload, onDrop, onAgain }: UploadRowProps) {
  const t = useTranslations("evidence.add");
  const { sizeOf } = useFileWords();
  const { file, state, percent } = upload;
  const name = file.name;
  const onItsWay = state === "waiting" || state === "sending";
  return (
    <li className="grid gap-1 border-line border-b py-2 text-13" data-upload={state}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold break-all">{name}</span>
        <span className="text-12 text-ink-2">{sizeOf(file.size)}</span>
        {state === "waiting" ? <span className="text-12 text-ink-2">{t("waiting")}</span> : null}
        {state === "sending" ? (
          <span className="text-12 text-ink-2">{percent < 100 ? t("sending", { percent }) : t("storing")}</span>
        ) : null}
      </p>
      {state === "sending" ? (
        <progress className="h-1.5 w-full accent-accent" max={100} value={percent} aria-label={t("progress", { name })} />
      ) : null}
      {state === "lost" || state === "refused" ? (
        <p className={state === "lost" ? "text-watch-t" : "text-crit-t"} role={state === "lost" ? "status" : "alert"}>
          {state === "lost" ? t("lost") : upload.detail}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {state === "lost" || state === "refused" ? (
          <Button onClick={onAgain} aria-label={t("retryOf", { name })}>
            {t("retry")}
          </Button>
        ) : null}
        <Button onClick={onDrop} aria-label={onItsWay ? t("cancelOf", { name }) : t("discardOf", { name })}>
          {onItsWay ? t("cancel") : t("discard")}
        </Button>
      </div>
    </li>
  );
}
