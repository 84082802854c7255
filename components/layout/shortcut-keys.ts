/**
 * Single-letter and number keys never act while somebody types, never with a modifier, and not at all when the person
 * turned them off (WCAG 2.1.4): `data-keys="off"` on <html>, from the cookie `keys`. A choice keeps the keys that choose.
 */
export function takesShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (document.documentElement.dataset.keys === "off") return false;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return true;
  if (target.matches("[type=radio], [type=checkbox]") && /^(Arrow.*|Enter| )$/.test(event.key)) return false;
  return !target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=menu]");
}
