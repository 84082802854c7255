import { describe, expect, it } from "vitest";
import { jpegWithExif } from "../testing/files";
import { readTaken } from "./exif";
import { pdfPagesOf } from "./pdf-pages";

const korat = {
  latitude: [
    [14, 1],
    [58, 1],
    [3000, 100],
  ],
  longitude: [
    [102, 1],
    [6, 1],
    [0, 1],
  ],
} as const;

describe("when and where a photograph was taken", () => {
  it("reads the camera's clock as Thailand's", () => {
    expect(readTaken(jpegWithExif({ taken: "2026:11:20 09:14:05" })).takenAt).toEqual(new Date("2026-11-20T02:14:05Z"));
  });
  it("reads an offset where the camera states one", () => {
    expect(readTaken(jpegWithExif({ taken: "2026:11:20 09:14:05", offset: "+00:00" })).takenAt).toEqual(new Date("2026-11-20T09:14:05Z"));
  });
  it("reads degrees, minutes and seconds to six places", () => {
    expect(readTaken(jpegWithExif(korat))).toEqual({ takenAt: null, latitude: 14.975, longitude: 102.1 });
    expect(readTaken(jpegWithExif({ ...korat, south: true })).latitude).toBe(-14.975);
  });
  it.each(["0000:00:00 00:00:00", "2026:02:30 10:00:00", "1899:01:01 00:00:00", "yesterday", "2026:11:20 25:00:00"])(
    "takes %s for no time",
    (taken) => {
      expect(readTaken(jpegWithExif({ taken })).takenAt).toBeNull();
    },
  );
  it("takes a receiver's zeros, a division by zero and the impossible for no place", () => {
    const zero = [
      [0, 1],
      [0, 1],
      [0, 1],
    ] as const;
    expect(readTaken(jpegWithExif({ latitude: zero, longitude: zero })).latitude).toBeNull();
    const broken = [[14, 0], ...korat.latitude.slice(1)] as const;
    expect(readTaken(jpegWithExif({ ...korat, latitude: broken })).latitude).toBeNull();
    const far = [[91, 1], ...korat.latitude.slice(1)] as const;
    expect(readTaken(jpegWithExif({ ...korat, latitude: far })).longitude).toBeNull();
  });
  it("says nothing of a file that is cut or lies, wherever it is cut", () => {
    const whole = jpegWithExif({ taken: "2026:11:20 09:14:05", ...korat });
    for (let length = 0; length < whole.length; length++) expect(() => readTaken(whole.slice(0, length))).not.toThrow();
    for (let at = 4; at < whole.length; at++) {
      const bent = whole.slice();
      bent[at] = 0xff;
      expect(() => readTaken(bent)).not.toThrow();
    }
    expect(readTaken(new Uint8Array([0xff, 0xd8, 0xff]))).toEqual({ takenAt: null, latitude: null, longitude: null });
  });
});

describe("pages of a PDF", () => {
  const pages = (text: string) => pdfPagesOf(new TextEncoder().encode(text));
  it("takes the largest count of the page tree, in either order", () => {
    expect(pages("%PDF-1.4 2 0 obj<</Type/Pages/Count 2>>endobj 1 0 obj<< /Count 12 /Kids [] /Type /Pages >>endobj")).toBe(12);
  });
  it("does not take a count of something else", () => {
    expect(pages("%PDF-1.4 9 0 obj<</Type/Outlines/Count 40>>endobj 2 0 obj<</Type/Pages/Count 3>>endobj")).toBe(3);
  });
  it("says nothing where the tree is compressed", () => {
    expect(pages("%PDF-1.7 1 0 obj<</Type/ObjStm/N 5>>stream")).toBeNull();
  });
  it("is not kept busy by a file made for that", () => {
    expect(pages(`%PDF-1.4 ${"/Type /Pages ".repeat(400_000)}`)).toBeNull();
    expect(pages(`%PDF-1.4 ${"endobj".repeat(800_000)}`)).toBeNull();
  });
});
