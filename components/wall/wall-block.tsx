import { type ReactNode, useId } from "react";

/** A part of a wall's panel: a 2 px rule, a title, its content. */
export function WallBlock({
  title,
  note,
  className = "",
  children,
}: {
  title: ReactNode;
  note?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`wall-block ${className}`}>
      <div className="wall-block-head">
        <h2 id={id}>{title}</h2>
        {note ? <span className="wall-note">{note}</span> : null}
      </div>
      {children}
    </section>
  );
}
