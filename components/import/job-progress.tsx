"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Progress } from "@/components/ui/progress";

type JobProgressProps = { id: string; state: "uploaded" | "reading" | "applying"; done: number; total: number; stop: ReactNode };

const everyMs = 1000;

/** Follows a running job. A reload finds it again, because the batch itself knows how far it is. */
export function JobProgress({ id, state, done, total, stop }: JobProgressProps) {
  const t = useTranslations("exchange.import");
  const router = useRouter();
  const [seen, setSeen] = useState({ state: state as string, rowsDone: done, rowsTotal: total });

  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await fetch(`/api/imports/${id}`, { cache: "no-store" }).catch(() => null);
      if (!answer?.ok) return;
      const now: typeof seen = await answer.json();
      setSeen(now);
      if (now.state !== state) router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [id, state, router]);

  const writing = state === "applying" && seen.rowsTotal > 0 && seen.rowsDone >= seen.rowsTotal;
  const label = writing ? t("detail.writing") : state === "uploaded" ? t("detail.starting") : t(`state.${state}`);
  return <Progress label={label} done={seen.rowsDone} total={Math.max(1, seen.rowsTotal)} cancel={stop} />;
}
