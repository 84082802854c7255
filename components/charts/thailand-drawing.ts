import { borderPaths, mapSize, provinceIds, provincePath } from "./thailand-map-paths";

/**
 * The country as a file of its own, which browsers keep: the outline of every province (`p30`), all of them together (`country`),
 * the borders between provinces (`borders`) and towards the outside (`coast`). Maps refer to its parts, so that no page carries them. A test proves the
 * committed file still equals what this gives.
 */
export function thailandDrawing(): string {
  const paths = borderPaths({});
  // Lines keep their width at any size: what refers to a part cannot say so for it.
  const part = (id: string, path: string) => `<path id="${id}" vector-effect="non-scaling-stroke" d="${path}"/>`;
  const drawn = [
    '<g id="country">',
    ...provinceIds.map((id) => part(`p${id}`, provincePath(id))),
    "</g>",
    // Without groups every border inland parts provinces.
    part("borders", paths.province + paths.cluster + paths.region),
    part("coast", paths.coast),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${mapSize.width} ${mapSize.height}">\n<title>Thailand by province</title>\n${drawn.join("\n")}\n</svg>\n`;
}
