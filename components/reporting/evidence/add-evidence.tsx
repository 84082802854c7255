"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useScripted } from "../use-scripted";
import { UploadRow } from "./upload-row";
import { useUploads } from "./use-uploads";

export const acceptedTypes = "application/pdf,image/jpeg,image/png,image/webp";

type AddEvidenceProps = {
  activityId: string;
  activityName: string;
  month: number;
  limits: { readonly megabytes: number; readonly files: number };
  onAdded: (name: string, already: boolean) => void;
};

/** Adds files by choosing, dropping, pasting or the camera. Without a script it is a form of one file. */
export function AddEvidence({ activityId, activityName, month, limits, onAdded }: AddEvidenceProps) {
  const t = useTranslations("evidence.add");
  const scripted = useScripted();
  const id = useId();
  const region = useRef<HTMLFormElement>(null);
  const [caption, setCaption] = useState("");
  const [over, setOver] = useState(false);
  const address = `/api/evidence?activityId=${activityId}&month=${month}`;
  const { uploads, take, drop, again } = useUploads({ address, limitMegabytes: limits.megabytes, onAdded });

  const send = (files: FileList | null | undefined, words = caption) => {
    if (!files || files.length === 0) return;
    take(files, words.trim());
    setCaption("");
  };
  usePastedFiles(region, send);
  useGivenBefore(region, setCaption, send);
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files);
  };
  const picked = (input: HTMLInputElement) => {
    if (!scripted) return;
    send(input.files);
    input.value = "";
  };

  return (
    <div className="grid gap-2" data-print="none">
      <form
        ref={region}
        method="post"
        encType="multipart/form-data"
        action={address}
        aria-label={t("region", { name: activityName })}
        className="grid gap-2 border border-dashed border-line-ui p-3 data-over:bg-accent-wash"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <label className="text-12 font-semibold" htmlFor={`${id}-caption`}>
          {t("caption")} <span className="font-normal text-ink-2">{t("captionHint")}</span>
        </label>
        <input
          id={`${id}-caption`}
          name="caption"
          className="input"
          maxLength={300}
          autoComplete="off"
          value={caption}
          onChange={(event) => setCaption(event.target.value)}
        />
        <div className="flex flex-wrap items-center gap-2">
          <label className="sr-only" htmlFor={`${id}-file`}>
            {t("file")}
          </label>
          <input
            id={`${id}-file`}
            type="file"
            name="file"
            accept={acceptedTypes}
            multiple={scripted}
            required={!scripted}
            className={scripted ? "peer/file sr-only" : "text-13"}
            aria-describedby={`${id}-hint`}
            onChange={(event) => picked(event.currentTarget)}
          />
          {scripted ? (
            <>
              <label
                htmlFor={`${id}-file`}
                className="button peer-focus-visible/file:outline-2 peer-focus-visible/file:outline-focus"
                aria-hidden="true"
              >
                {t("choose")}
              </label>
              <span className="relative hidden pointer-coarse:inline-flex">
                <input
                  id={`${id}-camera`}
                  type="file"
                  accept="image/*"
                  capture="environment"
                  className="peer/camera sr-only"
                  aria-label={t("camera")}
                  onChange={(event) => picked(event.currentTarget)}
                />
                <label
                  htmlFor={`${id}-camera`}
                  className="button peer-focus-visible/camera:outline-2 peer-focus-visible/camera:outline-focus"
                  aria-hidden="true"
                >
                  {t("camera")}
                </label>
              </span>
              <span className="text-12 text-ink-2 pointer-coarse:hidden">{t("drop")}</span>
            </>
          ) : (
            <Button type="submit">{t("submit")}</Button>
          )}
        </div>
        <p id={`${id}-hint`} className="text-12 text-ink-2">
          {t("accepts", { megabytes: limits.megabytes, files: limits.files })}
        </p>
      </form>
      <ul aria-live="polite">
        {uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} onDrop={() => drop(upload.key)} onAgain={() => again(upload.key)} />
        ))}
      </ul>
    </div>
  );
}

/** Takes over what was typed and chosen before the page's script stood: the browser told nobody of it. */
function useGivenBefore(
  region: React.RefObject<HTMLFormElement | null>,
  setCaption: (caption: string) => void,
  send: (files: FileList | null, words: string) => void,
): void {
  const scripted = useScripted();
  const first = useRef({ setCaption, send });
  useEffect(() => {
    const [caption, file] = ["caption", "file"].map((name) => region.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`));
    if (!scripted || !caption || !file) return;
    first.current.setCaption(caption.value);
    if (file.files?.length === 0) return;
    first.current.send(file.files, caption.value);
    file.value = "";
  }, [region, scripted]);
}

/** Takes pictures pasted while the pointer or the focus is on the panel; text is left to whoever it was for. */
function usePastedFiles(region: React.RefObject<HTMLElement | null>, send: (files: FileList) => void): void {
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    const pasted = (event: ClipboardEvent) => {
      const here = region.current?.matches(":hover, :focus-within");
      const files = event.clipboardData?.files;
      if (!here || !files || files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener("paste", pasted);
    return () => document.removeEventListener("paste", pasted);
  }, [region]);
}
