"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Progress } from "@/components/ui/progress";

type JobProgressProps = { id: string; state: "uploaded" | "reading" | "applying"; done: number; total: number; stop: ReactNode };

const everyMs = 1000;
/** A page that has not come back with the new state by then is asked for again. */
const refreshMs = 20_000;

/** Follows a running job. A reload finds it again, because the batch itself knows how far it is. */
export function JobProgress({ id, state, done, total, stop }: JobProgressProps) {
  const t = useTranslations("exchange.import");
  const router = useRouter();
  const [seen, setSeen] = useState({ state: state as string, rowsDone: done, rowsTotal: total });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    // One question at a time, and one refresh at a time: a slow server must not be asked faster than it answers.
    const ask = async () => {
      const answer = await fetch(`/api/imports/${id}`, { cache: "no-store" }).catch(() => null);
      const now: typeof seen | null = answer?.ok ? await answer.json() : null;
      if (left) return;
      if (now) setSeen(now);
      const changed = now !== null && now.state !== state;
      if (changed) router.refresh();
      timer = setTimeout(ask, changed ? refreshMs : everyMs);
    };
    timer = setTimeout(ask, everyMs);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [id, state, router]);

  const writing = state === "applying" && seen.rowsTotal > 0 && seen.rowsDone >= seen.rowsTotal;
  const label = writing ? t("detail.writing") : state === "uploaded" ? t("detail.starting") : t(`state.${state}`);
  return <Progress label={label} done={seen.rowsDone} total={Math.max(1, seen.rowsTotal)} cancel={stop} />;
}
