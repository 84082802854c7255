/**
 * What a file is, by its first bytes alone: a name and a browser's statement are written by anyone. PDF (ISO 32000 §7.5.2, asked at
 * byte 0), JPEG (ISO 10918-1, SOI and a marker), PNG (its signature and first chunk), WebP (RIFF container). SVG and HTML can run
 * scripts and are no evidence.
 */
export const mediaTypes = ["application/pdf", "image/jpeg", "image/png", "image/webp"] as const;
export type MediaType = (typeof mediaTypes)[number];

const extensions: Readonly<Record<MediaType, readonly [string, ...string[]]>> = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg", "jpe", "jfif"],
  "image/png": ["png"],
  "image/webp": ["webp"],
};

const startsWith = (bytes: Uint8Array, at: number, expected: readonly number[]): boolean =>
  bytes.length >= at + expected.length && expected.every((byte, index) => bytes[at + index] === byte);

const codes = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The file's kind, or null for everything that is not taken. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (startsWith(bytes, 0, codes("%PDF-"))) return "application/pdf";
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (startsWith(bytes, 0, png) && startsWith(bytes, 12, codes("IHDR"))) return "image/png";
  if (startsWith(bytes, 0, codes("RIFF")) && startsWith(bytes, 8, codes("WEBP"))) return "image/webp";
  return null;
}

/**
 * A name to keep and to hand out again: the last part of a path, without control and direction characters, at most 150 letters,
 * and ending as files of its kind end, so that nobody's computer takes it for something else.
 */
export function fileNameOf(stated: string, type: MediaType): string {
  const known = extensions[type];
  const last = stated.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const clean = last
    .replace(/[\p{C}<>:"|?*]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const ending = /\.([a-z0-9]{1,5})$/i.exec(clean)?.[1]?.toLowerCase();
  const fits = ending !== undefined && known.includes(ending);
  const stem = fits ? clean.slice(0, clean.lastIndexOf(".")) : clean;
  const cut = [...stem].slice(0, 150).join("").trim();
  return `${cut || "file"}.${fits ? ending : known[0]}`;
}

/** Content-Disposition with the name in every alphabet (RFC 6266, RFC 8187), and a plain one for old clients. */
export function contentDispositionOf(how: "inline" | "attachment", name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  const plain = `evidence${/\.[a-z0-9]+$/i.exec(name)?.[0] ?? ""}`;
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
