"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { fieldId } from "./field";
import { FieldMessage } from "./field-message";

type FileDropProps = {
  name: string;
  label: ReactNode;
  /** As in the accept attribute: ".csv,.xlsx". */
  accept: string;
  /** Written out: "CSV XLSX", "20 MB". */
  acceptWords: string;
  maxWords: string;
  error?: ReactNode;
  required?: boolean;
  onFile?: (file: File) => void;
};

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** A real file input with a place to drop on. Without a script the input alone does the work. */
export function FileDrop({ name, label, accept, acceptWords, maxWords, error, required = true, onFile }: FileDropProps) {
  const t = useTranslations("common.file");
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const id = fieldId(name);

  const take = (file: File | undefined) => {
    if (!file) return;
    setChosen(file);
    onFile?.(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!input.current || event.dataTransfer.files.length === 0) return;
    input.current.files = event.dataTransfer.files;
    take(event.dataTransfer.files[0]);
  };

  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition to the input inside, which the keyboard reaches */}
      <div
        className="file-drop"
        data-over={over || undefined}
        data-tone={error ? "error" : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className="font-semibold">{chosen ? t("chosen", { name: chosen.name, size: sizeOf(chosen.size) }) : t("drop")}</span>
        <span className="field-hint" id={`${id}-hint`}>
          {t("accepts", { types: acceptWords, size: maxWords })}
        </span>
        <input
          ref={input}
          className="file-input"
          type="file"
          id={id}
          name={name}
          accept={accept}
          required={required}
          aria-describedby={error ? `${id}-hint ${id}-message` : `${id}-hint`}
          aria-invalid={error ? true : undefined}
          onChange={(event) => take(event.target.files?.[0])}
        />
        <label htmlFor={id} className="button file-button" aria-hidden="true">
          {t("browse")}
        </label>
      </div>
      {error ? (
        <FieldMessage id={`${id}-message`} tone="error">
          {error}
        </FieldMessage>
      ) : null}
    </div>
  );
}
