import { describe, expect, it } from "vitest";
import { contentDispositionOf, fileNameOf, mediaTypeOf } from "./file-kind";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...part].map((letter) => letter.charCodeAt(0)) : part)));
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

describe("what a file is, by its bytes", () => {
  it.each([
    ["a PDF", bytes("%PDF-1.7\n"), "application/pdf"],
    ["a JPEG", bytes([0xff, 0xd8, 0xff, 0xe1]), "image/jpeg"],
    ["a PNG", bytes(png, [0, 0, 0, 13], "IHDR"), "image/png"],
    ["a WebP", bytes("RIFF", [1, 2, 3, 4], "WEBPVP8 "), "image/webp"],
    ["a PDF that goes on as HTML", bytes("%PDF-1.4\n<html><script>"), "application/pdf"],
    ["HTML, whatever it is called", bytes("<!doctype html><script>"), null],
    ["HTML with a PDF behind it", bytes("<script>x</script>%PDF-1.4"), null],
    ["SVG", bytes('<svg xmlns="http://www.w3.org/2000/svg">'), null],
    ["SVG behind an XML head", bytes('<?xml version="1.0"?><svg>'), null],
    ["a GIF", bytes("GIF89a"), null],
    ["a sound in a RIFF", bytes("RIFF", [1, 2, 3, 4], "WAVEfmt "), null],
    ["a PNG cut after its signature", bytes(png), null],
    ["a ZIP", bytes("PK", [3, 4]), null],
    ["nothing", bytes(), null],
  ])("%s", (_, content, expected) => {
    expect(mediaTypeOf(content)).toBe(expected);
  });
});

describe("names to keep", () => {
  it.each([
    ["../../etc/passwd", "image/png", "passwd.png"],
    ["C:\\Users\\x\\ภาพ 1.JPG", "image/jpeg", "ภาพ 1.jpg"],
    ["a.html", "image/png", "a.html.png"],
    ["evil\u202Egpj.exe", "application/pdf", "evilgpj.exe.pdf"],
    ["...", "application/pdf", "file.pdf"],
    ["", "image/webp", "file.webp"],
    ["x\r\nSet-Cookie: a=b.pdf", "application/pdf", "xSet-Cookie a=b.pdf"],
    ['"quoted".jpeg', "image/jpeg", "quoted.jpeg"],
    [`${"ก".repeat(400)}.pdf`, "application/pdf", `${"ก".repeat(150)}.pdf`],
  ] as const)("%j of %s", (stated, type, kept) => {
    expect(fileNameOf(stated, type)).toBe(kept);
  });
  it("hands Thai names out so that every client reads them", () => {
    expect(contentDispositionOf("inline", "งวด 3 (ก).pdf")).toBe(
      "inline; filename=\"evidence.pdf\"; filename*=UTF-8''%E0%B8%87%E0%B8%A7%E0%B8%94%203%20%28%E0%B8%81%29.pdf",
    );
  });
});
