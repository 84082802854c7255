"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** A `<details>` that also closes on Esc, on a click outside and when something inside was chosen. Opens without a script. */
export function Disclosure({
  summary,
  label,
  className = "",
  children,
}: {
  summary: ReactNode;
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const close = (refocus: boolean) => {
      const box = details.current;
      if (!box?.open) return;
      box.open = false;
      if (refocus) box.querySelector("summary")?.focus();
    };
    const byKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") close(true);
    };
    const byClick = (event: MouseEvent) => {
      const target = event.target;
      if (!(target instanceof Element)) return;
      if (!details.current?.contains(target) || target.closest("a")) close(false);
    };
    document.addEventListener("keydown", byKey);
    document.addEventListener("click", byClick);
    return () => {
      document.removeEventListener("keydown", byKey);
      document.removeEventListener("click", byClick);
    };
  }, []);

  return (
    <details ref={details} className={`disclosure ${className}`}>
      <summary>
        {summary}
        <span className="sr-only">{label}</span>
      </summary>
      <div className="disclosure-box">{children}</div>
    </details>
  );
}
