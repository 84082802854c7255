"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useFailureWords } from "@/components/reporting/use-failure-words";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileDrop } from "@/components/ui/file-drop";
import { Progress } from "@/components/ui/progress";
import type { Failure } from "@/lib/core/result";
import { sendForm } from "./send-form";

const accept = ".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const largestBytes = 20_000_000;
const tooLarge: Failure = { code: "exchange.import_too_large", kind: "too_large", field: "file", params: { limit: 20 } };

/** Sends a plan and, if there is one, its control totals. Without a script it is an ordinary form that leads to the batch's page. */
export function UploadForm() {
  const t = useTranslations("exchange.import.drop");
  const words = useFailureWords();
  const router = useRouter();
  const [sent, setSent] = useState<{ done: number; total: number } | null>(null);
  const [errors, setErrors] = useState<readonly { field?: string; message: string }[]>([]);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const large = [...form.entries()].find(([, value]) => value instanceof File && value.size > largestBytes);
    setErrors([]);
    if (large) return setErrors([{ field: large[0], message: words(tooLarge) }]);
    setSent({ done: 0, total: 1 });
    const answer = await sendForm("/api/imports", form, (done, total) => setSent({ done, total }));
    if (answer.kind === "done") return router.push(`/import/${answer.id}`);
    setSent(null);
    if (answer.kind === "refused") setErrors(answer.errors.map(({ field, message }) => ({ field, message: message ?? t("lost") })));
    else setErrors([{ field: "file", message: answer.kind === "lost" ? t("lost") : words(tooLarge) }]);
  };

  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const files = { accept, acceptWords: "CSV XLSX", maxWords: "20 MB" };
  return (
    <form action="/api/imports" method="post" encType="multipart/form-data" onSubmit={send} className="grid gap-4">
      <ErrorSummary errors={errors} />
      <div className="grid gap-4 md:grid-cols-[3fr_2fr]">
        <FileDrop name="file" label={t("file")} {...files} error={errorOf("file")} />
        <FileDrop name="control" label={t("control")} {...files} required={false} error={errorOf("control")} />
      </div>
      {sent ? (
        <Progress label={t("sendingFile")} done={Math.round(sent.done / 1024)} total={Math.max(1, Math.round(sent.total / 1024))} />
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" kind="primary" disabled={sent !== null}>
          {t("send")}
        </Button>
        <p className="text-13 text-ink-2">{t("formats")}</p>
      </div>
    </form>
  );
}
