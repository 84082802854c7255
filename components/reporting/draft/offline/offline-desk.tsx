"use client";

import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { KeptProject, ToldFailure } from "../state/kept-project";
import { type DeskWord, deskWordOf, withWord } from "./desk-words";
import { useCourier } from "./use-courier";
import { keepPage, useKeptPage } from "./use-kept-page";

type OfflineDeskProps = {
  positionId: string;
  /** The build, null while developing. */
  version: string | null;
};

/** A page that was just opened draws first. */
const restMs = 800;

/** As long as pages are kept (public/sw.js). */
const longestMs = 30 * 24 * 60 * 60 * 1000;

const ownReasons = ["choose_first", "changed_meanwhile"] as const;

const addressOf = (key: string): string => {
  const [, projectId, month] = key.split("|");
  return `/reports/${projectId}/${month}`;
};

/**
 * On every page of the workspace: sends what this position left unsent on this browser, says what became of it, and keeps
 * report pages for opening without a line.
 */
export function OfflineDesk({ positionId, version }: OfflineDeskProps) {
  const t = useTranslations("sync.desk");
  const failure = useTranslations("sync.failure");
  const router = useRouter();
  const pathname = usePathname();
  const [words, setWords] = useState<readonly DeskWord[]>([]);
  useKeptPage(positionId, version);

  const courier = useCourier(positionId, pathname.startsWith("/reports"));

  useEffect(() => {
    if (!courier) return;
    const stop = courier.listen((news) => {
      const word = deskWordOf(news);
      if (word) setWords((said) => withWord(said, word));
      if (news.kind !== "submitted") return;
      if (!news.awaited) router.refresh();
      // Kept pages still show the form it was typed in.
      for (const url of [addressOf(news.key), "/reports"]) {
        if (version && !news.elsewhere) void keepPage({ version, position: positionId, url, anew: true });
      }
    });
    const timer = setTimeout(() => {
      void courier.retryNow();
      void courier.dropOld(new Date(Date.now() - longestMs).toISOString());
      void courier.keptMonths().then((kept: readonly KeptProject[]) => {
        for (const record of kept) {
          const word = deskWordOf({ kind: "changed", key: record.key, record });
          if (word) setWords((said) => withWord(said, word));
        }
      });
    }, restMs);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [courier, positionId, router, version]);

  // The server says its reasons in words; those found here have words of their own.
  const reason = ({ code, params, message }: ToldFailure): string | null => {
    if (message) return message;
    const name = ownReasons.find((own) => code === `sync.${own}`);
    return name ? failure(name, { count: Number(params?.count ?? 0) }) : null;
  };
  const shown = words.filter(({ key, kind }) => kind === "sent" || !isAt(pathname, key));
  return (
    <div data-position={positionId} data-version={version ?? ""} data-print="none" role="status" className="px-(--gutter)">
      {shown.map((word) => (
        <Notice
          key={word.key}
          tone={word.kind === "sent" ? "good" : "warning"}
          title={word.kind === "sent" ? t("sentTitle", { receiptNo: word.receiptNo }) : t("refusedTitle")}
        >
          {word.kind === "refused" ? word.failures.map((failure) => <p key={failure.code + failure.field}>{reason(failure)}</p>) : null}
          <p className="flex flex-wrap gap-2 py-1">
            {isAt(pathname, word.key) ? null : (
              <LinkButton href={addressOf(word.key)}>{t(word.kind === "sent" ? "sentOpen" : "refusedOpen")}</LinkButton>
            )}
            <Button kind="quiet" onClick={() => setWords((said) => said.filter(({ key }) => key !== word.key))}>
              {t("close")}
            </Button>
          </p>
        </Notice>
      ))}
    </div>
  );
}

/** On the report's own page its banner says why it was refused. */
const isAt = (pathname: string, key: string): boolean => pathname === addressOf(key) || pathname.startsWith("/reports/unit/");
