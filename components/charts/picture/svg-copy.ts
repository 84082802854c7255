import { type DrawnParts, placeParts } from "./drawn-parts";

/** What style sheets decide about a drawing; each is written into the copy, which stands alone. */
const painted = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "stroke-linecap",
  "stroke-opacity",
  "opacity",
  "paint-order",
  "vector-effect",
  "display",
  "visibility",
  "overflow",
] as const;
const written = ["font-family", "font-size", "font-weight", "font-stretch", "text-anchor"] as const;

/** A drawing with its computed colours and fonts, at the place it has on the page. Hidden parts are left out, patterns and symbols brought along. */
export function svgCopy(source: SVGSVGElement, origin: { readonly left: number; readonly top: number }, parts: DrawnParts): SVGElement {
  const copy = source.cloneNode(true) as SVGSVGElement;
  const box = source.getBoundingClientRect();
  paintLike(source, copy);
  placeParts(copy, parts);
  const place = { x: box.left - origin.left, y: box.top - origin.top, width: box.width, height: box.height };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
  copy.prepend(...definitionsFor(copy));
  return copy;
}

function paintLike(source: Element, copy: Element): void {
  const style = getComputedStyle(source);
  if (style.display === "none") {
    copy.remove();
    return;
  }
  const names = source instanceof SVGTextContentElement ? [...painted, ...written] : painted;
  for (const name of names) {
    const value = style.getPropertyValue(name);
    if (value !== "") copy.setAttribute(name, value.replace(/url\(["']?[^"')]*#([^"')]+)["']?\)/, "url(#$1)"));
  }
  const copies = [...copy.children];
  for (const [index, child] of [...source.children].entries()) {
    const twin = copies[index];
    if (twin) paintLike(child, twin);
  }
  for (const name of ["class", "style", "tabindex", "data-say", "data-values", "data-name"]) copy.removeAttribute(name);
}

/** Patterns, clips and symbols the copy refers to but does not hold: from elsewhere on the page. */
function definitionsFor(copy: SVGSVGElement): SVGElement[] {
  const text = copy.outerHTML;
  const wanted = new Set(
    [...text.matchAll(/url\((?:&quot;|["'])?#([^)"'&]+)|href="#([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? ""),
  );
  return [...wanted].flatMap((id) => {
    if (id === "" || copy.querySelector(`[id="${CSS.escape(id)}"]`)) return [];
    const source = document.getElementById(id);
    if (!(source instanceof SVGElement)) return [];
    const twin = source.cloneNode(true) as SVGElement;
    paintLike(source, twin);
    const defs = document.createElementNS("http://www.w3.org/2000/svg", "defs");
    defs.append(twin);
    return [defs];
  });
}
