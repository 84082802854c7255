import { formatPercent } from "@/lib/i18n/format";

/** Which way a gap points, and its size without a sign: "below" and "16.58" of "-16.58". */
export type Gap = { readonly way: "above" | "below" | "equal"; readonly size: string };

export function gapOf(points: string): Gap {
  const size = formatPercent(points.replace("-", ""));
  if (!/[1-9]/.test(points)) return { way: "equal", size };
  return { way: points.startsWith("-") ? "below" : "above", size };
}
