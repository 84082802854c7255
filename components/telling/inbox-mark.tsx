"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { QueryProvider } from "@/components/performance/query-provider";

const unreadKey = ["inbox", "unread"] as const;
const everyMs = 60_000;
/** More than anybody counts. */
const mostShown = 99;

/** The way to the inbox in the bar, with how much is unread: as the server said, then asked once a minute while the page is seen. */
export function InboxMark({ unread }: { unread: number }) {
  return (
    <QueryProvider>
      <Mark unread={unread} />
    </QueryProvider>
  );
}

function Mark({ unread }: { unread: number }) {
  const t = useTranslations("frame.inbox");
  const count = useUnread(unread);
  const shown = count > mostShown ? `${mostShown}+` : String(count);
  return (
    <Link prefetch={false} href="/inbox" className="chrome-inbox" data-unread={count > 0 || undefined}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path d="M2 9.5 4.5 3h9L16 9.5V15H2Zm0 0h4l1 2h4l1-2h4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <span className="sr-only">{t("unread", { count, shown })}</span>
      {count > 0 ? (
        <span className="chrome-inbox-count" aria-hidden="true">
          {shown}
        </span>
      ) : null}
    </Link>
  );
}

function useUnread(unread: number): number {
  const client = useQueryClient();
  const path = usePathname();
  const { data } = useQuery({
    queryKey: unreadKey,
    queryFn: async ({ signal }): Promise<number> => {
      const answer = await fetch("/api/v1/inbox/unread", { signal });
      if (!answer.ok) throw new Error(String(answer.status));
      return ((await answer.json()) as { unread: number }).unread;
    },
    initialData: unread,
    staleTime: everyMs / 2,
    refetchInterval: everyMs,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: true,
  });
  // What the server just drew is newer than what was asked before.
  useEffect(() => {
    client.setQueryData(unreadKey, unread);
  }, [client, unread]);
  // Another page is the sign to ask again; the first was counted by the server.
  const counted = useRef(path);
  useEffect(() => {
    if (counted.current === path) return;
    counted.current = path;
    void client.invalidateQueries({ queryKey: unreadKey });
  }, [client, path]);
  return data;
}
