/** The longest object that is looked at: page-tree nodes are short, and a file may be made to waste time. */
const longestNode = 8000;

/**
 * How many pages a PDF says it has, read cheaply: the largest /Count of a page-tree node that is not compressed (ISO 32000 §7.7.3.2).
 * Null when the tree is inside a compressed stream or the number is not believable; nothing but a caption rests on it.
 * Its time grows with the file's length only.
 */
export function pdfPagesOf(bytes: Uint8Array): number | null {
  const text = new TextDecoder("latin1").decode(bytes);
  let pages = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf("endobj", from);
    const stop = end < 0 ? text.length : end;
    pages = Math.max(pages, countIn(text.slice(Math.max(from, stop - longestNode), stop)));
    from = stop + "endobj".length;
  }
  return pages > 0 && pages <= 20_000 ? pages : null;
}

const countIn = (node: string): number =>
  /\/Type\s{0,8}\/Pages\b/.test(node) ? Number(/\/Count\s{1,8}(\d{1,5})\b/.exec(node)?.[1] ?? 0) : 0;
