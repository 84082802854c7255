import { type ReactNode, useId } from "react";
import { KeyCap } from "./key-cap";

type PanelProps = {
  title: ReactNode;
  /** Short context after the title: unit, scale, order. */
  meta?: ReactNode;
  /** Links and switches at the right: table, download. */
  tools?: ReactNode;
  /** The one sentence that says what is seen; its numbers are computed. */
  sentence?: ReactNode;
  /** The sentence's id, for a chart that is described by it. */
  sentenceId?: string;
  /** The number key that jumps here, shown as a key cap. */
  keyNumber?: number;
  level?: 2 | 3;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A 2 px rule over a title and its content; no border, no fill (DESIGN §6). A landmark named by its title. */
export function Panel({ title, meta, tools, sentence, sentenceId, keyNumber, level = 2, id, className = "", children }: PanelProps) {
  const headingId = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={`panel ${className}`}
      data-panel-key={keyNumber}
      tabIndex={keyNumber ? -1 : undefined}
    >
      <div className="panel-head">
        <div className="panel-name">
          <Heading id={headingId} className="panel-title">
            {title}
          </Heading>
          {meta ? <span className="panel-meta">{meta}</span> : null}
        </div>
        {tools || keyNumber ? (
          <div className="panel-tools" data-print="none">
            {tools}
            {keyNumber ? <KeyCap>{keyNumber}</KeyCap> : null}
          </div>
        ) : null}
      </div>
      {sentence ? (
        <p id={sentenceId} className="panel-sentence">
          {sentence}
        </p>
      ) : null}
      <div className="panel-body">{children}</div>
    </section>
  );
}
