import { takesShortcut } from "@/components/layout/shortcut-keys";

export type MeetingAct =
  | { readonly kind: "by"; readonly step: 1 | -1 }
  | { readonly kind: "to"; readonly index: number }
  | { readonly kind: "leave" | "full" };

/**
 * What a key means to the presenter; null for none. A chart, a table or a control that takes the key itself keeps it, and letters and
 * numbers obey the person's own setting. Clickers send PageUp and PageDown.
 */
export function actOfKey(event: KeyboardEvent, count: number): MeetingAct | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const target = event.target instanceof HTMLElement || event.target instanceof SVGElement ? event.target : null;
  const isTaken = target?.closest("input, textarea, select, [role=slider], [role=dialog], [role=menu], [data-mark]") != null;
  const isPressed = target?.closest("button, a, summary") != null;
  if (event.key === "Escape") return document.querySelector("#inspector[data-open]") ? null : { kind: "leave" };
  if (isTaken) return null;
  if (event.key === "ArrowRight" || event.key === "PageDown") return { kind: "by", step: 1 };
  if (event.key === "ArrowLeft" || event.key === "PageUp") return { kind: "by", step: -1 };
  if (event.key === " " && !isPressed) return { kind: "by", step: event.shiftKey ? -1 : 1 };
  if (event.key === "Home") return { kind: "to", index: 0 };
  if (event.key === "End") return { kind: "to", index: count - 1 };
  if (!takesShortcut(event)) return null;
  if (/^[1-9]$/.test(event.key) && Number(event.key) <= count) return { kind: "to", index: Number(event.key) - 1 };
  return event.key.toLowerCase() === "f" ? { kind: "full" } : null;
}
