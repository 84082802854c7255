"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { formatTime } from "@/lib/i18n/format";
import { timeLeft } from "./time-left";

/**
 * How long something may still be undone. Counts by the server's clock, told once, so that a wrong clock in the browser does
 * not promise time that is not there; without a script the instant itself stands. When it is over the page asks again.
 */
export function Countdown({ until, serverNow }: { until: string; serverNow: string }) {
  const t = useTranslations("desk.undoable");
  const locale = useLocale();
  const router = useRouter();
  const [now, setNow] = useState<number | null>(null);
  const end = Date.parse(until);
  useEffect(() => {
    const ahead = Date.now() - Date.parse(serverNow);
    const tick = (): void => {
      const at = Date.now() - ahead;
      setNow(at);
      if (at < end) return;
      clearInterval(timer);
      router.refresh();
    };
    const timer = setInterval(tick, 1000);
    tick();
    return () => clearInterval(timer);
  }, [end, serverNow, router]);
  if (now === null) return <span>{t("until", { time: formatTime(until, locale) })}</span>;
  return <span role="timer">{now < end ? t("left", { left: timeLeft(end, now) }) : t("over")}</span>;
}
