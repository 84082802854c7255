/** The shapes a panel's drawings refer to, by the address they are referred to by. */
export type DrawnParts = ReadonlyMap<string, SVGElement>;

const hrefOf = (use: Element): string => use.getAttribute("href") ?? "";

/** Reads the shapes `<use>` brings into a panel, from the page itself and from the files of drawings: a picture stands alone. */
export async function drawnParts(panel: Element): Promise<DrawnParts> {
  const hrefs = new Set([...panel.querySelectorAll("use")].map(hrefOf).filter((href) => href !== ""));
  const files = new Map<string, Document>();
  for (const href of hrefs) {
    const file = href.slice(0, href.indexOf("#"));
    if (!files.has(file)) files.set(file, file === "" ? document : await readDrawing(file));
  }
  const parts = new Map<string, SVGElement>();
  for (const href of hrefs) {
    const [file = "", id = ""] = href.split("#");
    const part = files.get(file)?.getElementById(id);
    // A symbol is drawn in a box of its own: it is brought along as it is.
    if (part instanceof SVGGraphicsElement && part.localName !== "symbol") parts.set(href, part);
  }
  return parts;
}

async function readDrawing(file: string): Promise<Document> {
  const answer = await fetch(file);
  return new DOMParser().parseFromString(await answer.text(), "image/svg+xml");
}

/** Puts every shape in the place of the `<use>` that brings it, with what that one says of colour, line and place. */
export function placeParts(copy: Element, parts: DrawnParts): void {
  for (const use of copy.querySelectorAll("use")) {
    const shape = parts.get(hrefOf(use))?.cloneNode(true);
    if (!(shape instanceof SVGElement)) continue;
    shape.removeAttribute("id");
    for (const { name, value } of use.attributes) if (name !== "href") shape.setAttribute(name, value);
    use.replaceWith(document.importNode(shape, true));
  }
}
