/** An address of an overview as the meeting's own, on the same panel; null for any other address. */
export function meetingAddressOf(href: string, panel: number): string | null {
  const [, areaId, search = ""] = /^\/overview\/([a-z0-9-]+)(?:\?([^#]*))?(?:#.*)?$/.exec(href) ?? [];
  if (!areaId) return null;
  const query = new URLSearchParams(search);
  query.set("panel", String(panel));
  return `/meeting/${areaId}?${query}`;
}
