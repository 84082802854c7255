import type { ReactNode } from "react";

/** Keeps a number with its unit, a day with its month and year, the short word for a subdistrict with its name on one line. For running text see `ThaiText`. */
export function NoBreak({ children }: { children: ReactNode }) {
  return <span className="no-break">{children}</span>;
}
