/** How long a map takes from the country to the place that was opened (DESIGN §10). */
const drillMs = 280;
/** The part of the drawing a place fills once the map stands on it. */
const fill = 0.4;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The box a map of `from` zooms to so that `place` stands in its middle, in the same proportions. */
export function boxAround(place: Box, from: Box): Box {
  const scale = Math.min(1, Math.max(place.width / from.width, place.height / from.height) / fill);
  const [width, height] = [from.width * scale, from.height * scale];
  return { x: place.x + place.width / 2 - width / 2, y: place.y + place.height / 2 - height / 2, width, height };
}

/** A box between two, `share` of the way, slowing down towards the end. */
export function boxBetween(from: Box, to: Box, share: number): Box {
  const eased = 1 - (1 - share) ** 3;
  const mix = (a: number, b: number) => a + (b - a) * eased;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), width: mix(from.width, to.width), height: mix(from.height, to.height) };
}

/** Links of charts open without a new document; on a map it moves towards the place meanwhile, not for who asked for less motion. */
export function listenToDrill(go: (href: string) => void): () => void {
  const byClick = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented || !(event.target instanceof Element)) return;
    const link = event.target.closest<SVGAElement | HTMLAnchorElement>("[data-chart] a[href]");
    const href = link?.getAttribute("href");
    if (!link || !href) return;
    event.preventDefault();
    const { pathname, search, hash } = new URL(href, location.href);
    go(`${pathname}${search}${hash}`);
    if (!(link instanceof SVGAElement) || !link.closest("[data-drill]")) return;
    const map = link.ownerSVGElement;
    if (!map || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const { x, y, width, height } = map.viewBox.baseVal;
    const from = { x, y, width, height };
    const to = boxAround(link.getBBox(), from);
    const began = performance.now();
    const step = (now: number): void => {
      const share = Math.min(1, (now - began) / drillMs);
      const box = boxBetween(from, to, share);
      map.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
      if (share < 1 && map.isConnected) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  };
  document.addEventListener("click", byClick);
  return () => document.removeEventListener("click", byClick);
}
