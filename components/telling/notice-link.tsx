"use client";

import Link from "next/link";
import type { ReactNode } from "react";

type NoticeLinkProps = { readonly href: string; readonly ids: string | null; readonly className?: string; readonly children: ReactNode };

/** Goes to what a line is about and marks the line as read on the way. Without a script it only goes there. */
export function NoticeLink({ href, ids, className, children }: NoticeLinkProps) {
  const markRead = () => {
    if (!ids) return;
    const headers = { "content-type": "application/json" };
    // A lost mark is no loss: the line stays unread.
    void fetch("/api/v1/inbox/read", { method: "POST", headers, body: JSON.stringify({ ids, as: "read" }), keepalive: true }).catch(
      () => {},
    );
  };
  return (
    <Link href={href} onClick={markRead} className={className}>
      {children}
    </Link>
  );
}
