"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useUnread } from "./use-unread";

/** More than anybody counts. */
const mostShown = 99;

/** The way to the inbox in the bar, with how much is unread: as the server said, and as it changes. */
export function InboxMark({ unread }: { unread: number }) {
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
