import { crc32, deflateSync } from "node:zlib";

/** Small pictures and papers of the demonstration, drawn by code: the same bytes every time, a few kilobytes each. */

const width = 240;
const height = 160;
type Colour = readonly [number, number, number];

const skies: readonly Colour[] = [
  [150, 184, 214],
  [196, 204, 210],
  [120, 160, 204],
];
const grounds: readonly Colour[] = [
  [146, 120, 88],
  [92, 124, 80],
];

/** A road that runs to the horizon between ground and sky; `variant` picks colours and how far the work is. */
export function sitePicture(variant: number): Uint8Array {
  const sky = skies[variant % skies.length] ?? [0, 0, 0];
  const ground = grounds[variant % grounds.length] ?? [0, 0, 0];
  const horizon = 52 + (variant % 3) * 8;
  const rows: Buffer[] = [];
  for (let y = 0; y < height; y++) {
    const row = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x++) row.set(pixel(x, y, { sky, ground, horizon, variant }), 1 + x * 3);
    rows.push(row);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

type Scene = { readonly sky: Colour; readonly ground: Colour; readonly horizon: number; readonly variant: number };

function pixel(x: number, y: number, { sky, ground, horizon, variant }: Scene): readonly number[] {
  const shade = ((x * 7 + y * 13 + variant * 5) % 9) - 4;
  if (y < horizon) return sky.map((channel) => Math.min(255, channel + Math.floor((y / horizon) * 30)));
  const depth = (y - horizon) / (height - horizon);
  const middle = width / 2 + (variant - 2) * 12 * (1 - depth);
  const half = 6 + depth * 74;
  const onRoad = Math.abs(x - middle) < half;
  const finished = depth > 1 - (variant + 2) / 9;
  const base: Colour = onRoad ? (finished ? [92, 94, 98] : [168, 150, 122]) : ground;
  const line = onRoad && finished && Math.abs(x - middle) < 1 + depth * 2 && Math.floor(depth * 12) % 2 === 0;
  return line ? [236, 232, 214] : base.map((channel) => Math.max(0, Math.min(255, channel + shade)));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body) >>> 0, 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A paper of some pages that says in plain letters that it is made for the demonstration. */
export function paper(title: string, pages: number): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${3 + index * 2} 0 R`).join(" ");
  const font = 3 + pages * 2;
  const objects = [`<</Type/Catalog/Pages 2 0 R>>`, `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`];
  for (let page = 1; page <= pages; page++) {
    const words = `BT /F1 20 Tf 72 740 Td (${title}) Tj 0 -32 Td /F1 12 Tf (Demonstration data. Page ${page} of ${pages}.) Tj ET`;
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${2 + page * 2} 0 R/Resources<</Font<</F1 ${font} 0 R>>>>>>`);
    objects.push(`<</Length ${words.length}>>stream\n${words}\nendstream`);
  }
  objects.push(`<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>`);
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  return Buffer.from(`${text}${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`, "latin1");
}
