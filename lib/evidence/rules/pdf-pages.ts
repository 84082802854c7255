/**
 * How many pages a PDF says it has, read cheaply: the largest /Count of a page-tree node that is not compressed (ISO 32000 §7.7.3.2).
 * Null when the tree is inside a compressed stream or the number is not believable; nothing but a caption rests on it.
 */
export function pdfPagesOf(bytes: Uint8Array): number | null {
  const text = new TextDecoder("latin1").decode(bytes);
  let pages = 0;
  for (const { index } of text.matchAll(/\/Type\s{0,8}\/Pages\b/g)) {
    const from = Math.max(text.lastIndexOf("obj", index), index - 4000, 0);
    const end = text.indexOf("endobj", index);
    const node = text.slice(from, Math.min(end < 0 ? text.length : end, index + 4000));
    pages = Math.max(pages, Number(/\/Count\s{1,8}(\d{1,5})\b/.exec(node)?.[1] ?? 0));
  }
  return pages > 0 && pages <= 20_000 ? pages : null;
}
