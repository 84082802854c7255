import { inflateSync } from "node:zlib";

const woffHeader = 44;
const woffEntry = 20;
const sfntEntry = 16;

/**
 * A WOFF 1.0 file (W3C, 2012) as the TrueType file it packs: the same tables, inflated, behind an sfnt directory. Fonts are
 * published for browsers in this form, and the PDF compiler reads TrueType.
 * @param {Buffer} woff
 * @returns {Buffer}
 */
export function truetypeOf(woff) {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("not a WOFF font");
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(12 + count * sfntEntry);
  const power = 2 ** Math.floor(Math.log2(count));
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((count - power) * 16, 10);
  const tables = [];
  let offset = directory.length;
  for (let index = 0; index < count; index++) {
    const from = woffHeader + index * woffEntry;
    const [at, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(from + field));
    const bytes = woff.subarray(at, at + packed);
    const table = Buffer.alloc(Math.ceil(length / 4) * 4);
    (packed < length ? inflateSync(bytes) : bytes).copy(table);
    const to = 12 + index * sfntEntry;
    woff.copy(directory, to, from, from + 4);
    woff.copy(directory, to + 4, from + 16, from + 20);
    directory.writeUInt32BE(offset, to + 8);
    directory.writeUInt32BE(length, to + 12);
    tables.push(table);
    offset += table.length;
  }
  return Buffer.concat([directory, ...tables]);
}
