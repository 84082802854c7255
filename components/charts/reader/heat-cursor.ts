import { type Arrow, isArrow } from "./nearest";
import type { Mark } from "./walk-marks";

/**
 * A heat map is drawn as a few paths, so its cells are no elements: one frame is laid over the cell that is read, and takes its
 * words. Rows hold their values in `data-values`: cells parted by "|", ready to be said.
 */
const blocksOf = (chart: Element): SVGSVGElement[] =>
  [...chart.querySelectorAll<SVGSVGElement>("svg[data-heat]")].filter((block) => block.getClientRects().length > 0);

type Cell = { readonly block: SVGSVGElement; readonly row: number; readonly column: number };

const sizeOf = (block: SVGSVGElement) => {
  const [left = 0, top = 0, cell = 1, row = 1] = (block.dataset.heat ?? "").split(" ").map(Number);
  return { left, top, cell, row, rows: block.querySelectorAll("[data-values]") };
};

/** Lays the frame over a cell and gives it the cell's words; null outside the drawn months and rows. */
function frameAt({ block, row, column }: Cell): Mark | null {
  const { left, top, cell, row: height, rows } = sizeOf(block);
  const line = rows[row];
  const value = line?.getAttribute("data-values")?.split("|")[column];
  const frame = block.querySelector<SVGRectElement>(".heat-frame");
  if (!line || !value || !frame) return null;
  frame.setAttribute("x", String(left + column * cell));
  frame.setAttribute("y", String(top + row * height));
  frame.dataset.row = String(row);
  frame.dataset.column = String(column);
  frame.dataset.say = `${line.getAttribute("data-name")}\n${value}`;
  return frame;
}

/** The cell under the pointer. */
export function heatCellAt(target: Element, at: { readonly clientX: number; readonly clientY: number }): Mark | null {
  const block = target.closest<SVGSVGElement>("svg[data-heat]");
  if (!block) return null;
  const box = block.getBoundingClientRect();
  const scale = block.viewBox.baseVal.width / box.width;
  const { left, top, cell, row } = sizeOf(block);
  const column = Math.floor(((at.clientX - box.left) * scale - left) / cell);
  return column < 0 ? null : frameAt({ block, row: Math.floor(((at.clientY - box.top) * scale - top) / row), column });
}

/** The cell an arrow leads to, across the blocks of the chart; the first arrow goes to the last month of the first row. */
export function heatCellTowards(chart: Element, from: Mark | null, key: string): Mark | null {
  const blocks = blocksOf(chart);
  const block = blocks.find((each) => from && each.contains(from)) ?? blocks[0];
  if (!block) return null;
  const filled = (row: number, of: SVGSVGElement): number =>
    (sizeOf(of).rows[row]?.getAttribute("data-values") ?? "").split("|").filter((value) => value !== "").length;
  const row = Number(from?.dataset.row ?? 0);
  const column = from ? Number(from.dataset.column) : filled(0, block) - 1;
  if (!from || !isArrow(key)) return frameAt({ block, row, column: { Home: 0, End: filled(row, block) - 1 }[key] ?? column });
  return frameAt(stepped(blocks, { block, row, column }, key)) ?? frameAt({ block, row, column });
}

function stepped(blocks: readonly SVGSVGElement[], { block, row, column }: Cell, arrow: Arrow): Cell {
  if (arrow === "ArrowLeft") return { block, row, column: column - 1 };
  if (arrow === "ArrowRight") return { block, row, column: column + 1 };
  const to = row + (arrow === "ArrowDown" ? 1 : -1);
  const at = blocks.indexOf(block);
  if (to < 0) {
    const above = blocks[at - 1];
    return above ? { block: above, row: sizeOf(above).rows.length - 1, column } : { block, row, column };
  }
  const below = to >= sizeOf(block).rows.length ? blocks[at + 1] : undefined;
  return below ? { block: below, row: 0, column } : { block, row: to, column };
}
