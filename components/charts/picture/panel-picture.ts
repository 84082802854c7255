import type { DrawnParts } from "./drawn-parts";
import { svgCopy } from "./svg-copy";
import { textLines } from "./text-lines";

const svgNamespace = "http://www.w3.org/2000/svg";
const margin = 20;
/** Height of the caption over the panel. */
const head = 26;
/** What of a panel belongs to the screen and not to a picture of it. */
const leftOut = "[data-print='none'], .sr-only, template, script, .panel-menu";

const isVisible = (element: Element): boolean => {
  const style = getComputedStyle(element);
  return style.display !== "none" && style.visibility !== "hidden" && element.getClientRects().length > 0;
};

/**
 * A panel as one SVG document: everything it shows, title, unit, sentence, source and date included, laid out as on the screen and
 * in its own colours, under a caption that says whose figures and of when. Drawings are copied with what the style sheets gave them; words become text at the place they stood.
 */
export function panelPicture(panel: HTMLElement, caption: string, parts: DrawnParts): SVGSVGElement {
  const frame = panel.getBoundingClientRect();
  const picture = document.createElementNS(svgNamespace, "svg");
  const [width, height] = [Math.ceil(frame.width) + 2 * margin, Math.ceil(frame.height) + 2 * margin + head];
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    picture.setAttribute(name, String(value));
  const ground = groundOf(panel);
  picture.append(rect({ left: 0, top: 0, width, height }, ground));
  const origin = { left: frame.left - margin, top: frame.top - margin - head };
  const { color, fontFamily } = getComputedStyle(panel);
  const words = document.createElementNS(svgNamespace, "text");
  const given = { x: margin, y: margin + 12, fill: color, "font-family": fontFamily, "font-size": "13px", "font-weight": 650 };
  for (const [name, value] of Object.entries(given)) words.setAttribute(name, String(value));
  words.textContent = caption;
  picture.append(words);
  picture.append(...piecesOf(panel, origin, parts));
  return picture;
}

type Origin = { readonly left: number; readonly top: number };

function piecesOf(element: Element, origin: Origin, parts: DrawnParts): SVGElement[] {
  if (element.matches(leftOut) || !isVisible(element)) return [];
  if (element instanceof SVGSVGElement) return [svgCopy(element, origin, parts)];
  const pieces = [...boxesOf(element, origin)];
  for (const child of element.childNodes) {
    if (child instanceof Element) pieces.push(...piecesOf(child, origin, parts));
    else if (child instanceof Text) pieces.push(...textLines(child, origin));
  }
  return pieces;
}

/** The ground of an element and its borders, where it has any. */
function* boxesOf(element: Element, { left, top }: Origin): Iterable<SVGElement> {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const at = { left: box.left - left, top: box.top - top, width: box.width, height: box.height };
  if (!isClear(style.backgroundColor)) yield rect(at, style.backgroundColor);
  const drawn = (side: string, width: string) => style.getPropertyValue(`border-${side}-style`) !== "none" && Number.parseFloat(width) > 0;
  const edges = {
    top: { ...at, height: Number.parseFloat(style.borderTopWidth) },
    bottom: {
      ...at,
      top: at.top + at.height - Number.parseFloat(style.borderBottomWidth),
      height: Number.parseFloat(style.borderBottomWidth),
    },
    left: { ...at, width: Number.parseFloat(style.borderLeftWidth) },
  };
  if (drawn("top", style.borderTopWidth)) yield rect(edges.top, style.borderTopColor);
  if (drawn("bottom", style.borderBottomWidth)) yield rect(edges.bottom, style.borderBottomColor);
  if (drawn("left", style.borderLeftWidth)) yield rect(edges.left, style.borderLeftColor);
}

const isClear = (colour: string): boolean => colour === "transparent" || /[,/]\s*0\)$/.test(colour);

/** The colour the panel stands on: the first ground found outwards. */
function groundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!isClear(backgroundColor)) return backgroundColor;
  }
  return "white";
}

function rect(at: { left: number; top: number; width: number; height: number }, fill: string): SVGElement {
  const shape = document.createElementNS(svgNamespace, "rect");
  const given = { x: at.left, y: at.top, width: at.width, height: at.height, fill };
  for (const [name, value] of Object.entries(given)) shape.setAttribute(name, String(value));
  return shape;
}
