import { drawnParts } from "./drawn-parts";
import { embeddedFonts } from "./embedded-fonts";
import { panelPicture } from "./panel-picture";

/** Pixels of the PNG for each pixel of the screen. */
const density = 2;
/** What a picture's fonts take to be read from within it. */
const fontsMs = 600;

/** Offers a panel as a picture file: SVG with its fonts inside, or PNG at twice the screen's size drawn from the same SVG. */
export async function saveAs(
  panel: HTMLElement,
  { format, fileName, caption }: { readonly format: "svg" | "png"; readonly fileName: string; readonly caption: string },
): Promise<void> {
  await isDrawn(panel);
  const picture = panelPicture(panel, caption, await drawnParts(panel));
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = await embeddedFonts(picture.textContent ?? "", familiesIn(picture));
  picture.prepend(style);
  const svg = new Blob([new XMLSerializer().serializeToString(picture)], { type: "image/svg+xml" });
  offer(format === "svg" ? svg : await asPng(svg, picture), `${fileName}.${format}`);
}

/** What the panel leaves to be drawn when it is wanted has been drawn; it is wanted from the click that asks for the picture. */
function isDrawn(panel: HTMLElement): Promise<void> {
  const isWaiting = () => panel.querySelector(".twin-chart [data-deferred], .panel-body > [data-deferred]") !== null;
  return new Promise((resolve) => {
    if (!isWaiting()) return resolve();
    const watch = new MutationObserver(() => {
      if (isWaiting()) return;
      watch.disconnect();
      resolve();
    });
    watch.observe(panel, { childList: true, subtree: true, attributes: true });
  });
}

function familiesIn(picture: SVGSVGElement): ReadonlySet<string> {
  const lists = [...picture.querySelectorAll("[font-family]")].map((text) => text.getAttribute("font-family") ?? "");
  return new Set(lists.flatMap((list) => list.split(",").map((name) => name.replaceAll(/["']/g, "").trim())));
}

async function asPng(svg: Blob, { width, height }: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(svg);
  await image.decode();
  // Decoded is not yet written: the picture's own fonts are read afterwards, and no event tells when.
  await new Promise((resolve) => setTimeout(resolve, fontsMs));
  const canvas = document.createElement("canvas");
  canvas.width = width.baseVal.value * density;
  canvas.height = height.baseVal.value * density;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture is too large to draw")))),
  );
}

function offer(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
