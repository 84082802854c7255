/**
 * The page's own fonts as a style element for a picture that stands alone: of each family only the files that hold one of its signs.
 * Where a file cannot be read the picture names the family and falls back to what the reader has.
 */
export async function embeddedFonts(text: string, families: ReadonlySet<string>): Promise<string> {
  const signs = [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0);
  const faces = fontFaces().filter(
    (face) =>
      families.has(familyOf(face)) &&
      rangesOf(face.style.getPropertyValue("unicode-range")).some(([from, to]) => signs.some((sign) => sign >= from && sign <= to)),
  );
  const rules = await Promise.all(faces.map(embedded));
  return rules.filter((rule) => rule !== null).join("\n");
}

const familyOf = (face: CSSFontFaceRule): string => face.style.getPropertyValue("font-family").replaceAll(/["']/g, "").trim();

const fontFaces = (): CSSFontFaceRule[] =>
  [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule));

/** "U+0E01-0E5B, U+200C" as pairs; without a range a face holds every sign. */
export function rangesOf(text: string): readonly (readonly [number, number])[] {
  if (text.trim() === "") return [[0, 0x10ffff]];
  return text.split(",").map((part) => {
    const [from = "0", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(from.replaceAll("?", "0"), 16), Number.parseInt(to.replaceAll("?", "F"), 16)] as const;
  });
}

async function embedded(face: CSSFontFaceRule): Promise<string | null> {
  const source = /url\(["']?([^"')]+)["']?\)/.exec(face.style.getPropertyValue("src"))?.[1];
  if (!source) return null;
  const response = await fetch(new URL(source, face.parentStyleSheet?.href ?? document.baseURI)).catch(() => null);
  if (!response?.ok) return null;
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const { style } = face;
  const given = ["font-weight", "font-stretch", "font-style"].map((name) => `${name}:${style.getPropertyValue(name) || "normal"}`);
  return `@font-face{font-family:"${familyOf(face)}";${given.join(";")};src:url(data:font/woff2;base64,${btoa(binary)}) format("woff2")}`;
}
