import type { ReactNode } from "react";

type InspectorSectionProps = {
  title: ReactNode;
  /** Unit or count, beside the title. */
  meta?: ReactNode;
  /** The explanation itself is open; lists that are long start closed (DESIGN §14). */
  open?: boolean;
  children: ReactNode;
};

/** One part of an explanation. Opens and closes without a script. */
export function InspectorSection({ title, meta, open = true, children }: InspectorSectionProps) {
  return (
    <details className="inspector-section" open={open}>
      <summary>
        <span className="font-semibold">{title}</span>
        {meta ? <span className="text-ink-2"> {meta}</span> : null}
      </summary>
      <div className="pt-1">{children}</div>
    </details>
  );
}
