/**
 * Which encoding a text file is in (DOMAIN §12, §14): a byte order mark decides; without one, bytes that are valid UTF-8 are
 * UTF-8; anything else is Windows-874, which contains TIS-620. Old Thai exports carry no mark.
 */
export type DecodedText = { readonly text: string; readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-874" };

export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function encodingOf(bytes: Uint8Array): DecodedText["encoding"] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const bare = bareUtf16(bytes);
  if (bare) return bare;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-874";
  }
}

/** UTF-16 without a mark: delimiters and line ends leave a zero byte on one side only; no text in UTF-8 or Windows-874 holds one. */
function bareUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  }
  if (even + odd === 0) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}
