import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, describe, expect, it, vi } from "vitest";
import type { OfficialDocument } from "../rules/document";
import { compilePaper, limits, stopCompiler } from "./compile";
import { paperOf } from "./paper";
import { truetypeOf } from "./woff.mjs";

const document: OfficialDocument = {
  layout: "not-reported",
  title: "กู้ภัยที่ญี่ปุ่น #strong[x] $y$ น้ำ",
  shortTitle: "ตาราง",
  subtitle: "จังหวัดน่าน",
  unit: "หน่วย : โครงการ",
  asOf: "",
  confidence: null,
  tables: [{ title: null, columns: [], rows: [], empty: "ทุกหน่วยรายงานครบแล้ว" }],
  notes: [],
  signature: null,
  footer: "",
  fileName: "x",
};
const paper = paperOf(document, { locale: "th", digits: "thai", words: { page: "หน้า", of: "จาก", below: "" } });
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

afterAll(stopCompiler);

describe("the compiling thread", () => {
  it("sets a tagged PDF in Thai with Sarabun inside, taking markup in names as words", { timeout: 60_000 }, async () => {
    const made = await compilePaper(paper, "one", new AbortController().signal);
    if (!made.ok) throw new Error(JSON.stringify(made.failures));
    const pdf = textOf(made.value);
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    expect(pdf).toContain("/StructTreeRoot");
    expect(pdf).toMatch(/\/Lang \(th/);
    expect(pdf).toMatch(/\/FontName \/\w{6}\+Sarabun/);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  it("stops when the reader goes away, and serves the next", { timeout: 60_000 }, async () => {
    const gone = new AbortController();
    const [first, second] = [compilePaper(paper, "one", gone.signal), compilePaper(paper, "one", new AbortController().signal)];
    gone.abort();
    expect(await first).toMatchObject({ ok: false, failures: [{ code: "documents.cancelled" }] });
    expect((await second).ok).toBe(true);
    expect((await compilePaper(paper, "one", gone.signal)).ok).toBe(false);
  });

  it("refuses when too many wait or when it takes too long", { timeout: 60_000 }, async () => {
    const [waiting, seconds] = [limits.waiting, limits.seconds];
    limits.waiting = 0;
    expect(await compilePaper(paper, "one", new AbortController().signal)).toMatchObject({ failures: [{ code: "documents.busy" }] });
    limits.waiting = waiting;
    const gone = new AbortController();
    const asked = [...Array(limits.ofOne + 2)].map(() => compilePaper(paper, "one", gone.signal));
    expect(await asked.at(-1)).toMatchObject({ failures: [{ code: "documents.busy" }] });
    const another = compilePaper(paper, "another", gone.signal);
    gone.abort();
    for (const answer of [...asked.slice(0, -1), another])
      expect(await answer).toMatchObject({ failures: [{ code: "documents.cancelled" }] });
    stopCompiler();
    limits.seconds = 0.001;
    expect(await compilePaper(paper, "one", new AbortController().signal)).toMatchObject({
      failures: [{ code: "documents.took_too_long" }],
    });
    limits.seconds = seconds;
    await vi.waitFor(async () => expect((await compilePaper(paper, "one", new AbortController().signal)).ok).toBe(true), 30_000);
  });
});

describe("a font for browsers", () => {
  const woff = readFileSync(createRequire(import.meta.url).resolve("@fontsource/sarabun/files/sarabun-thai-400-normal.woff"));
  it("becomes the TrueType font it packs, every table where the directory says", () => {
    const font = truetypeOf(woff);
    const count = font.readUInt16BE(4);
    expect(font.readUInt32BE(0)).toBe(0x00010000);
    for (let index = 0; index < count; index++) {
      const entry = 12 + index * 16;
      expect(font.readUInt32BE(entry + 8) + font.readUInt32BE(entry + 12)).toBeLessThanOrEqual(font.length);
    }
    expect(font.length).toBe(woff.readUInt32BE(16));
  });
  it("is refused when it is something else", () => {
    expect(() => truetypeOf(Buffer.from("wOF2"))).toThrow("not a WOFF font");
  });
});
