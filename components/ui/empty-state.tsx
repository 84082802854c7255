import type { ReactNode } from "react";

/** Nothing to show: which condition to drop and how many rows that would give, or what to do first. */
export function EmptyState({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="font-semibold">{title}</p>
      {children ? <div className="text-13 text-ink-2">{children}</div> : null}
      {action ? <div className="pt-2">{action}</div> : null}
    </div>
  );
}
