/** Files made for tests, byte by byte. */

type Rational = readonly [number, number];
type Tag = { readonly tag: number; readonly type: number; readonly value: string | number | readonly Rational[] };

/** A JPEG of nothing but its marks and an Exif segment with a time and a place. */
export function jpegWithExif(exif: {
  readonly taken?: string;
  readonly offset?: string;
  readonly latitude?: readonly Rational[];
  readonly longitude?: readonly Rational[];
  readonly south?: boolean;
}): Uint8Array {
  const inner: Tag[] = [];
  if (exif.taken) inner.push({ tag: 0x9003, type: 2, value: exif.taken });
  if (exif.offset) inner.push({ tag: 0x9011, type: 2, value: exif.offset });
  const gps: Tag[] = [];
  if (exif.latitude && exif.longitude) {
    gps.push({ tag: 1, type: 2, value: exif.south ? "S" : "N" }, { tag: 2, type: 5, value: exif.latitude });
    gps.push({ tag: 3, type: 2, value: "E" }, { tag: 4, type: 5, value: exif.longitude });
  }
  const exifAt = 8 + 2 + 2 * 12 + 4;
  const exifIfd = directory(inner, exifAt);
  const gpsIfd = directory(gps, exifAt + exifIfd.length);
  const root = directory(
    [
      { tag: 0x8769, type: 4, value: exifAt },
      { tag: 0x8825, type: 4, value: exifAt + exifIfd.length },
    ],
    8,
  );
  const tiff = Buffer.concat([Buffer.from("II*\0\x08\0\0\0", "latin1"), root, exifIfd, gpsIfd]);
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), length, body, Buffer.from([0xff, 0xda, 0, 2, 0xff, 0xd9])]));
}

/** One TIFF directory at an offset, its long values behind it. */
function directory(tags: readonly Tag[], at: number): Buffer {
  const head = Buffer.alloc(2 + tags.length * 12 + 4);
  head.writeUInt16LE(tags.length);
  const tail: Buffer[] = [];
  let next = at + head.length;
  for (const [index, { tag, type, value }] of tags.entries()) {
    const entry = 2 + index * 12;
    const bytes = bytesOf(value);
    head.writeUInt16LE(tag, entry);
    head.writeUInt16LE(type, entry + 2);
    head.writeUInt32LE(typeof value === "object" ? value.length : typeof value === "string" ? bytes.length : 1, entry + 4);
    if (bytes.length <= 4) bytes.copy(head, entry + 8);
    else {
      head.writeUInt32LE(next, entry + 8);
      tail.push(bytes);
      next += bytes.length;
    }
  }
  return Buffer.concat([head, ...tail]);
}

function bytesOf(value: Tag["value"]): Buffer {
  if (typeof value === "string") return Buffer.from(`${value}\0`, "latin1");
  const words = typeof value === "number" ? [value] : value.flat();
  const bytes = Buffer.alloc(words.length * 4);
  for (const [index, word] of words.entries()) bytes.writeUInt32LE(word, index * 4);
  return bytes;
}

/** A PNG of one colour's header, enough to be one. */
export const pngOf = (mark: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), Buffer.from(`IHDR${mark}`)]));

export const pdfOf = (mark: string): Uint8Array => new TextEncoder().encode(`%PDF-1.4\n1 0 obj<</Type/Pages/Count 3>>endobj\n%${mark}`);
