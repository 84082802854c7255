import { borderPaths, mapSize, provinceIds, provincePath } from "./thailand-map-paths";

/**
 * The country as a file of its own, which browsers keep: the outline of every province (`p30`), the borders between provinces
 * (`borders`) and towards the outside (`coast`). Maps refer to its parts, so that no page carries them. A test proves the
 * committed file still equals what this gives.
 */
export function thailandDrawing(): string {
  const paths = borderPaths({});
  const parts = [
    ...provinceIds.map((id) => [`p${id}`, provincePath(id)] as const),
    // Without groups every border inland parts provinces.
    ["borders", paths.province + paths.cluster + paths.region] as const,
    ["coast", paths.coast] as const,
  ];
  // Lines keep their width at any size: what refers to a part cannot say so for it.
  const drawn = parts.map(([id, path]) => `<path id="${id}" vector-effect="non-scaling-stroke" d="${path}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${mapSize.width} ${mapSize.height}">\n<title>Thailand by province</title>\n${drawn.join("\n")}\n</svg>\n`;
}
