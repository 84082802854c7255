/**
 * When and where a photograph says it was taken: Exif 2.32 in a JPEG's APP1 segment (JEITA CP-3451E §4.5, §4.6). Only reading, bounded
 * by the segment; a broken or strange one says nothing. A time without an offset is the camera's clock: Thailand, UTC+7.
 */
export type TakenAt = { readonly takenAt: Date | null; readonly latitude: number | null; readonly longitude: number | null };

const nothing: TakenAt = { takenAt: null, latitude: null, longitude: null };
const tags = { exif: 0x8769, gps: 0x8825, original: 0x9003, offset: 0x9011, latRef: 1, lat: 2, lonRef: 3, lon: 4 } as const;
/** Bytes of one value by TIFF type: BYTE, ASCII, SHORT, LONG, RATIONAL. Others are not read. */
const widths: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8 };

type Tiff = { readonly view: DataView; readonly little: boolean };
type Entry = { readonly type: number; readonly count: number; readonly at: number };

export function readTaken(bytes: Uint8Array): TakenAt {
  try {
    const tiff = tiffOf(bytes);
    if (!tiff) return nothing;
    const root = entriesOf(tiff, tiff.view.getUint32(4, tiff.little));
    const exif = linked(tiff, root.get(tags.exif));
    const gps = linked(tiff, root.get(tags.gps));
    const place = placeOf(tiff, gps);
    return { takenAt: timeOf(textOf(tiff, exif.get(tags.original)), textOf(tiff, exif.get(tags.offset))), ...place };
  } catch (error) {
    // An offset that points outside the segment: the file is shown all the same.
    if (error instanceof RangeError) return nothing;
    throw error;
  }
}

/** The TIFF block of the first APP1 "Exif" segment before the picture's data begins. */
function tiffOf(bytes: Uint8Array): Tiff | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    if (marker === 0xda || length < 2) return null;
    const isExif = marker === 0xe1 && length >= 16 && view.getUint32(at + 4) === 0x45786966 && view.getUint16(at + 8) === 0;
    if (isExif) {
      const start = at + 10;
      const block = new DataView(bytes.buffer, bytes.byteOffset + start, Math.min(length - 8, bytes.length - start));
      const order = block.getUint16(0);
      if (order !== 0x4949 && order !== 0x4d4d) return null;
      return { view: block, little: order === 0x4949 };
    }
    at += 2 + length;
  }
  return null;
}

function entriesOf({ view, little }: Tiff, start: number): Map<number, Entry> {
  const count = Math.min(view.getUint16(start, little), 200);
  const entries = new Map<number, Entry>();
  for (let index = 0; index < count; index++) {
    const at = start + 2 + index * 12;
    const type = view.getUint16(at + 2, little);
    const values = view.getUint32(at + 4, little);
    const width = widths[type];
    if (width === undefined) continue;
    const fits = width * values <= 4;
    entries.set(view.getUint16(at, little), { type, count: values, at: fits ? at + 8 : view.getUint32(at + 8, little) });
  }
  return entries;
}

function linked(tiff: Tiff, pointer: Entry | undefined): Map<number, Entry> {
  return pointer?.type === 4 ? entriesOf(tiff, tiff.view.getUint32(pointer.at, tiff.little)) : new Map();
}

function textOf({ view }: Tiff, entry: Entry | undefined): string {
  if (entry?.type !== 2) return "";
  const letters = Array.from({ length: Math.min(entry.count, 40) }, (_, index) => view.getUint8(entry.at + index));
  return (String.fromCharCode(...letters).split("\0")[0] ?? "").trim();
}

/** "2026:11:20 09:14:05" with "+07:00"; years before digital cameras and impossible days are no times. */
function timeOf(text: string, offset: string): Date | null {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(text);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const zone = /^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(offset) ? offset : "+07:00";
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  const isReal = !Number.isNaN(at.getTime()) && new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDate() === Number(day);
  return isReal && Number(year) >= 1990 && Number(year) < 2100 ? at : null;
}

function placeOf(tiff: Tiff, gps: Map<number, Entry>): Pick<TakenAt, "latitude" | "longitude"> {
  const latitude = degreesOf(tiff, gps.get(tags.lat), textOf(tiff, gps.get(tags.latRef)), ["N", "S"], 90);
  const longitude = degreesOf(tiff, gps.get(tags.lon), textOf(tiff, gps.get(tags.lonRef)), ["E", "W"], 180);
  // 0°, 0° is what a receiver without a fix writes.
  if (latitude === null || longitude === null || (latitude === 0 && longitude === 0)) return { latitude: null, longitude: null };
  return { latitude, longitude };
}

/** Degrees, minutes and seconds as three rationals; rounded to the six places the base keeps. */
function degreesOf({ view, little }: Tiff, entry: Entry | undefined, ref: string, [plus, minus]: [string, string], limit: number) {
  if (entry?.type !== 5 || entry.count !== 3 || (ref !== plus && ref !== minus)) return null;
  const [degrees, minutes, seconds] = [0, 8, 16].map((step) => {
    const divisor = view.getUint32(entry.at + step + 4, little);
    return divisor === 0 ? Number.NaN : view.getUint32(entry.at + step, little) / divisor;
  });
  const value = (degrees ?? Number.NaN) + (minutes ?? Number.NaN) / 60 + (seconds ?? Number.NaN) / 3600;
  if (!(value >= 0 && value <= limit)) return null;
  return Math.round((ref === minus ? -value : value) * 1e6) / 1e6;
}
