const svgNamespace = "http://www.w3.org/2000/svg";

type Line = { text: string; readonly left: number; readonly top: number; right: number };

/** The words of a text node as they were broken into lines on the screen, each set at its own baseline and width. */
export function textLines(node: Text, origin: { readonly left: number; readonly top: number }): SVGElement[] {
  const parent = node.parentElement;
  if (!parent || node.data.trim() === "") return [];
  const style = getComputedStyle(parent);
  const ascent = ascentOf(style);
  return linesOf(node).map(({ text, left, top, right }) => {
    const line = document.createElementNS(svgNamespace, "text");
    const given = {
      x: left - origin.left,
      y: top - origin.top + ascent,
      fill: style.color,
      "font-family": style.fontFamily,
      "font-size": style.fontSize,
      "font-weight": style.fontWeight,
      "font-stretch": style.fontStretch,
      // Another reader's font may be wider: the line keeps the width it has here.
      textLength: right - left,
      lengthAdjust: "spacingAndGlyphs",
    };
    for (const [name, value] of Object.entries(given)) line.setAttribute(name, String(value));
    line.textContent = text;
    return line;
  });
}

/** Walked sign by sign: only then it is known which signs share a line. Signs without a width (vowels above) belong to the one before. */
function linesOf(node: Text): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  for (let index = 0; index < node.data.length; index++) {
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    const { left, top, right, width } = range.getBoundingClientRect();
    const sign = node.data[index] ?? "";
    const last = lines.at(-1);
    if (width === 0) {
      if (last && sign.trim() !== "") last.text += sign;
    } else if (last && Math.abs(top - last.top) < 3) {
      last.text += sign;
      if (sign.trim() !== "") last.right = Math.max(last.right, right);
    } else if (sign.trim() !== "") lines.push({ text: sign, left, top, right });
  }
  return lines.map((line) => ({ ...line, text: line.text.trimEnd() })).filter(({ text }) => text !== "");
}

let ruler: CanvasRenderingContext2D | null = null;

/** From the top of a line's box to its baseline. */
function ascentOf(style: CSSStyleDeclaration): number {
  ruler ??= document.createElement("canvas").getContext("2d");
  if (!ruler) return Number.parseFloat(style.fontSize);
  ruler.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return ruler.measureText("กx").fontBoundingBoxAscent;
}
