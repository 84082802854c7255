import type { ReactNode } from "react";

/** A page that has nothing to show says why and what to do, in the place where the content would stand. */
export function PageState({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <section className="grid max-w-2xl gap-3 border-t-2 border-rule py-6">
      <h1 className="text-22 font-semibold">{title}</h1>
      <p className="text-14 text-ink-2">{children}</p>
      {action ? <div className="flex flex-wrap gap-3 pt-1">{action}</div> : null}
    </section>
  );
}
