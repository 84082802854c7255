import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** Breadcrumbs or the round, above the title. */
  before?: ReactNode;
  /** What changes who it is about, right after the title. */
  beside?: ReactNode;
  /** One quiet line under the title: counts, deadline. */
  line?: ReactNode;
  /** Year, month, main act: at the right, below the title on a phone. */
  tools?: ReactNode;
};

/** Who and when: the first thing on every canvas. Holds the page's only h1. */
export function PageHeader({ title, before, beside, line, tools }: PageHeaderProps) {
  return (
    <header className="page-header">
      <div className="min-w-0">
        {before}
        {beside ? (
          <div className="page-header-title">
            <h1>{title}</h1>
            {beside}
          </div>
        ) : (
          <h1>{title}</h1>
        )}
        {line ? <p className="page-header-line">{line}</p> : null}
      </div>
      {tools ? <div className="page-header-tools">{tools}</div> : null}
    </header>
  );
}
